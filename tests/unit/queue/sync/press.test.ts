import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { computeStep } from '../../../../utils/queue/sync/take-in.ts';
import {
  deviceWorld,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';

const KEY: PaperKey = 'arxiv:2607.10001';
const save = (on: DeviceWorld, key = KEY) =>
  on.queue.save([key], { title: `Of ${key}`, authors: ['Ada Tide'] });

/** Something is done, and waited for, each time that an exchange has read the tables; `times` at most. */
function whileComputing({ db }: DeviceWorld, times: number, work: (n: number) => Promise<unknown>) {
  const read = db.papers.bulkGet.bind(db.papers);
  let n = 0;
  const spy = vi.spyOn(db.papers, 'bulkGet');
  spy.mockImplementation((async (ids: string[]) => {
    if (n < times) await Dexie.ignoreTransaction(() => work((n += 1)));
    return read(ids);
  }) as never);
}

async function joined() {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await save(a);
  await a.join();
  await b.join();
  await talk(a, b);
  return { a, b };
}

it('a press does not wait for an exchange, which then counts it in', async () => {
  const { a, b } = await joined();
  await a.queue.setTags(KEY, ['of a']);
  await a.exchange.once();
  whileComputing(b, 1, () => b.queue.setState(KEY, 'reading'));
  await b.exchange.once();
  expect(await queueOf(b)).toMatchObject([{ state: 'reading', tags: ['of a'] }]);
  await talk(a, b);
  expect(await queueOf(a)).toEqual(await queueOf(b));
});

it('a paper that is saved meanwhile, and came too, is one', async () => {
  const { a, b } = await joined();
  await save(a, 'arxiv:2607.10002');
  await a.exchange.once();
  whileComputing(b, 1, () => save(b, 'arxiv:2607.10002'));
  await b.exchange.once();
  await talk(a, b);
  expect(await queueOf(b)).toHaveLength(2);
  expect(await queueOf(a)).toEqual(await queueOf(b));
});

it('an exchange comes to its end however often the reader presses meanwhile', async () => {
  const { a, b } = await joined();
  await a.queue.setTags(KEY, ['of a']);
  await a.exchange.once();
  const id = (await b.db.queue.toArray())[0]?.id ?? '';
  const notes = (n: number): string => 'w'.repeat(n);
  whileComputing(b, 3, (n) => b.queue.setNotes(id, notes(n), notes(n - 1)));
  await b.exchange.once();
  expect(await queueOf(b)).toMatchObject([{ tags: ['of a'], notes: 'www' }]);
});

it.each([
  ['many', 1_200, 4],
  ['a few', 20, 0],
])('%s papers are computed with pauses in which a press is done', async (_, count, least) => {
  const { db } = deviceWorld();
  const papers = Array.from({ length: count }, (_item, n) => ({
    name: `item p${n}`,
    value: NO_ITEM,
  }));
  await db.agreed.bulkPut(papers as never);
  const pause = vi.fn(() => Promise.resolve());
  await computeStep(db, [], { device: 'aaaaaaaa', now: 0, stored: {}, pause });
  expect(pause.mock.calls.length).toBeGreaterThanOrEqual(least);
  if (least === 0) expect(pause).not.toHaveBeenCalled();
});
