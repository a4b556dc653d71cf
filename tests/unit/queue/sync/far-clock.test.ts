import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import {
  deviceWorld,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';

const RIGHT = Date.UTC(2026, 8, 1);
const key = (n: number): PaperKey => `arxiv:2607.1000${n}`;
const save = (on: DeviceWorld, n: number) =>
  on.queue.save([key(n)], { title: `Part ${n}`, authors: ['Ada Tide'] });
const accountOf = async ({ db }: DeviceWorld) => (await loadState(db, 'devices')).account;

it('a clock that was six years ahead is heard of again once it is right, with all that was written meanwhile', async () => {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await save(a, 1);
  await a.join();
  await b.join();
  await talk(a, b);
  const id = (await a.db.queue.toArray())[0]?.id ?? '';
  a.setTime(Date.UTC(2033, 1, 1));
  await a.queue.setState(key(1), 'reading');
  await a.queue.setTags(key(1), ['one', 'two', 'three']);
  await a.queue.setNotes(id, 'ahead', '');
  await a.queue.setDone('arxiv:2607.10009', true);
  await a.storage.set({ settings: { watched: [{ kind: 'author', text: 'Ada Tide' }] } });
  await save(a, 2);
  await a.exchange.once();
  await b.exchange.once();
  expect(await accountOf(b)).toMatchObject({ refused: expect.any(Number) as number });
  for (const one of [a, b]) one.setTime(RIGHT);
  await a.queue.setNotes(id, 'ahead, and right', 'ahead');
  await talk(a, b);
  expect(await queueOf(b)).toEqual(await queueOf(a));
  expect(await queueOf(b)).toMatchObject([
    { state: 'reading', tags: ['one', 'two', 'three'], notes: 'ahead, and right' },
    { title: 'Part 2' },
  ]);
  expect(await b.db.marks.toArray()).toEqual(await a.db.marks.toArray());
  expect((await loadState(b.db, 'restoredSettings')).value).toMatchObject({
    watched: [{ text: 'Ada Tide' }],
  });
  expect(await accountOf(b)).toMatchObject({ state: 'ok' });
  expect((await accountOf(b)).refused).toBeUndefined();
  await b.queue.setState(key(1), 'done');
  await talk(b, a);
  expect(await queueOf(a)).toMatchObject([{ state: 'done' }, {}]);
});
