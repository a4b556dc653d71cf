import { expect, it } from 'vitest';
import { updateState } from '../../../../utils/db/state.ts';
import { forgetOldRemoved } from '../../../../utils/queue/forget-removed.ts';
import { itemOfRemoved } from '../../../../utils/queue/removed.ts';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { readReplica } from '../../../../utils/queue/sync/door.ts';
import { deviceWorld, talk, type DeviceWorld } from '../../../support/sync/device-world.ts';

const KEY = 'doi:10.1/x' as const;
const PAPER = { title: 'Of the tides', authors: ['Ada Tide'] };
const BEGIN = Date.UTC(2026, 7, 21);
const DAY_MS = 86_400_000;

async function two(): Promise<[DeviceWorld, DeviceWorld]> {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await a.join();
  await b.join();
  return [a, b];
}

const idOn = async ({ db }: DeviceWorld) => (await db.queue.toArray())[0]?.id ?? '';
const inQueue = ({ db }: DeviceWorld) => db.queue.toArray();
const inRemoved = async ({ db }: DeviceWorld) => (await db.removed.toArray()).map(itemOfRemoved);

it.each([0, 1])(
  'a paper that is given up keeps its title where another wrote in it: %i',
  async (by) => {
    const [a, b] = await two();
    await (by === 0 ? a : b).queue.save([KEY], PAPER);
    await talk(a, b);
    await a.queue.remove(KEY);
    await a.exchange.once();
    await a.queue.emptyRemoved(undefined);
    await b.queue.setNotes(await idOn(b), 'read on the train', '');
    await b.exchange.once();
    await a.exchange.once();
    expect(JSON.stringify(await inRemoved(a))).not.toContain('\\u0000');
    await talk(b, a, b);
    for (const one of [a, b]) expect(await inRemoved(one)).toMatchObject([PAPER]);
  },
);

it('nor does it lose it when its 30 days are over by themselves', async () => {
  const [a, b] = await two();
  await a.queue.save([KEY], PAPER);
  await talk(a, b);
  const id = await idOn(a);
  await a.queue.remove(KEY);
  await a.exchange.once();
  b.setTime(BEGIN + 3 * DAY_MS);
  await b.queue.setNotes(id, 'read on the train', '');
  for (const day of [32, 34]) {
    const at = new Date(BEGIN + day * DAY_MS).toISOString();
    await updateState(a.db, 'sync', (old) => ({ ...old, agreedAt: at }));
    await forgetOldRemoved(a.db, undefined, at);
  }
  for (const one of [a, b]) one.setTime(BEGIN + 35 * DAY_MS);
  await talk(b, a, b);
  for (const one of [a, b]) expect(await inRemoved(one)).toMatchObject([PAPER]);
});

it('nor one that is brought back on one device while another empties what was removed', async () => {
  const [a, b] = await two();
  await a.queue.save([KEY], PAPER);
  await a.queue.remove(KEY);
  await talk(a, b);
  await b.queue.bringBack((await b.db.removed.toArray()).map(({ id }) => id));
  await a.queue.emptyRemoved(undefined);
  await talk(b, a, b);
  for (const one of [a, b]) expect(await inQueue(one)).toMatchObject([PAPER]);
});

it('nor one whose save is undone on one device while another writes in it', async () => {
  const [a, b] = await two();
  const { undo } = await a.queue.save([KEY], PAPER);
  await talk(a, b);
  await b.queue.setNotes(await idOn(b), 'of B', '');
  await b.exchange.once();
  await a.queue.undo(undo ?? '');
  await a.exchange.once();
  await a.queue.save([KEY], PAPER);
  await talk(a, b);
  for (const one of [a, b]) expect(await inQueue(one)).toMatchObject([PAPER]);
});

it('what an older version left instead of a title is the key again, and the title once it comes', async () => {
  const [a, b] = await two();
  await a.queue.save([KEY], PAPER);
  await talk(a, b);
  const id = await idOn(a);
  for (const one of [a, b]) {
    await one.db.queue.update(id, { title: '\0', authors: [], url: '' });
    const row = await one.db.agreed.get(`item ${id}`);
    if (row === undefined) throw new Error('nothing was agreed');
    const value = {
      ...row.value,
      paper: [(row.value['paper'] as string[])[0], { title: '\0', authors: [], url: '' }],
    };
    const { paper: _, ...rest } = row;
    await one.db.agreed.put({ ...rest, value });
  }
  await talk(a, b);
  for (const one of [a, b])
    expect(await inQueue(one)).toMatchObject([{ title: KEY, url: 'https://doi.org/10.1/x' }]);
});

it('what another still sends instead of a title is refused', () => {
  const at = clockAt(BEGIN, 'aaaaaaaa');
  const item = {
    paper: [at, { title: '\0', authors: [], url: '' }],
    notes: { versions: [{ clock: at, text: '\0' }], known: {} },
  };
  const read = readReplica({ version: 1, items: { x: item } }, BEGIN);
  expect(read).toMatchObject({
    refused: 2,
    replica: { items: { x: { notes: { versions: [] } } } },
  });
});
