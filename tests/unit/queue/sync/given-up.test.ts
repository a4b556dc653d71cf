import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { ModelDevice } from '../../../support/sync/model-device.ts';
import { updateState } from '../../../../utils/db/state.ts';
import type { Delivery } from '../../../../utils/queue/sync/carrier.ts';
import { DAY_MS } from '../../../../utils/queue/removed.ts';
import {
  deviceWorld,
  queueOf,
  talk,
  type DeviceWorld,
} from '../../../support/sync/device-world.ts';

const KEY: PaperKey = 'arxiv:2607.10001';
const OTHER: PaperKey = 'doi:10.1000/xyz';
const BEGIN = Date.UTC(2026, 7, 21);
const save = (on: DeviceWorld, key: PaperKey = KEY, title = 'Of the tides') =>
  on.queue.save([key], { title, authors: ['Ada Tide'] });

/** What is kept of papers: in the queue, among the removed. */
const kept = async ({ db }: DeviceWorld) => [
  ...(await db.queue.toArray()),
  ...(await db.removed.toArray()).map(({ item }) => item),
];

/** Half of a delivery: one item. */
function onlyOf(told: Delivery, id: string): Delivery {
  const items = Object.entries(told.replica.items).filter(([one]) => one === id);
  return { ...told, replica: { ...told.replica, items: Object.fromEntries(items) } };
}

/** Two devices that saved one paper before they knew of each other. */
async function bothSaved() {
  const a = deviceWorld();
  const b = deviceWorld(a.area);
  await save(a);
  await save(b);
  await a.join();
  await b.join();
  await talk(a, b);
  expect(await queueOf(a)).toHaveLength(1);
  return { a, b };
}

describe('a paper that is given up for good', () => {
  it('does not come back as that part of it which another device had saved', async () => {
    const { a, b } = await bothSaved();
    await a.queue.remove(KEY);
    await talk(a, b);
    await a.queue.emptyRemoved(undefined);
    await talk(a, b, a, b);
    expect([await kept(a), await kept(b)]).toEqual([[], []]);
  });

  it('nor after its 30 days, on whichever device they are over first', async () => {
    const { a, b } = await bothSaved();
    await a.queue.remove(KEY);
    await talk(a, b);
    for (const day of [32, 34])
      for (const one of [b, a]) {
        const ms = BEGIN + day * DAY_MS;
        one.setTime(ms);
        const agreedAt = new Date(ms).toISOString();
        await updateState(one.db, 'sync', (old) => ({ ...old, agreedAt }));
        await one.queue.tend();
        await one.exchange.once();
      }
    await talk(a, b);
    expect([await kept(a), await kept(b)]).toEqual([[], []]);
  });

  it('nor after the reader made one of two', async () => {
    const a = deviceWorld();
    const b = deviceWorld(a.area);
    await save(a);
    await save(a, OTHER, 'Something else entirely');
    await a.join();
    await b.join();
    const [one, two] = await a.db.queue.toArray();
    await a.queue.setNotes(two?.id ?? '', 'thoughts', '');
    await talk(a, b);
    await a.queue.unite([one?.id ?? '', two?.id ?? '']);
    await a.exchange.once();
    await talk(b, a);
    await a.queue.remove(KEY);
    await talk(a, b);
    await a.queue.emptyRemoved(undefined);
    await talk(a, b, a, b);
    expect([await kept(a), await kept(b)]).toEqual([[], []]);
  });

  it('nor does a device that has only heard of the part show what is left out of it', () => {
    const [a, c] = [new ModelDevice('aaaaaaaa', 0), new ModelDevice('cccccccc', 0)];
    a.save('x', [KEY], 'Of the tides', BEGIN);
    a.save('y', [OTHER], 'Something else entirely', BEGIN);
    a.edit('y', { notes: 'thoughts' }, BEGIN + 1);
    a.exchange([], BEGIN + 2);
    a.unite('x', 'y', BEGIN + 3);
    const told = a.exchange([], BEGIN + 4);
    c.exchange([onlyOf(told, 'y')], BEGIN + 5);
    expect(c.items()).toEqual([]);
    c.exchange([told], BEGIN + 6);
    expect(c.items()).toMatchObject([{ id: 'x', notes: 'thoughts' }]);
  });

  it('nor does a part that stands in the queue until its whole has come say that it is none', () => {
    const [a, c] = [new ModelDevice('aaaaaaaa', 0), new ModelDevice('cccccccc', 0)];
    a.save('y', [KEY], 'Of the tides', BEGIN);
    c.save('x', [KEY], 'Of the tides', BEGIN);
    const told = c.exchange([a.exchange([], BEGIN + 1)], BEGIN + 2);
    a.exchange([onlyOf(told, 'y')], BEGIN + 3);
    expect(a.items()).toMatchObject([{ id: 'y' }]);
    c.remove('x', BEGIN + 4);
    const removed = c.exchange([a.exchange([], BEGIN + 5)], BEGIN + 6);
    a.exchange([removed], BEGIN + 7);
    expect([a.items(), c.items()]).toEqual([[], []]);
  });

  it.each(['its notes', 'its tags', 'its state'])(
    'is among the removed again where another wrote %s, not knowing',
    async (what) => {
      const a = deviceWorld();
      const b = deviceWorld(a.area);
      await save(a);
      await a.join();
      await b.join();
      await a.queue.remove(KEY);
      await a.exchange.once();
      await a.queue.emptyRemoved(undefined);
      await a.exchange.once();
      // Notes and tags count, whatever the clock of their device says.
      b.setTime(what === 'its state' ? BEGIN + DAY_MS : BEGIN - DAY_MS);
      const [{ id } = { id: '' }] = await b.db.queue.toArray();
      if (what === 'its notes') await b.queue.setNotes(id, 'an evening of thoughts', '');
      if (what === 'its tags') await b.queue.setTags(KEY, ['tides']);
      if (what === 'its state') await b.queue.setState(KEY, 'reading');
      await talk(b, a);
      for (const one of [a, b]) {
        expect(await one.db.queue.count()).toBe(0);
        expect(await kept(one)).toMatchObject([{ id, title: 'Of the tides' }]);
      }
      await a.queue.emptyRemoved(undefined);
      await talk(a, b);
      expect([await kept(a), await kept(b)]).toEqual([[], []]);
    },
  );
});

describe('a paper of which two devices take another key each', () => {
  it('keeps the one that nobody else has, and its notes', async () => {
    const a = deviceWorld();
    const b = deviceWorld(a.area);
    await save(a);
    const [row] = await a.db.queue.toArray();
    if (row === undefined) throw new Error('nothing was saved');
    await a.db.queue.put({ ...row, keys: [KEY, OTHER], notes: 'precious' });
    await a.join();
    await b.join();
    const take = async (on: DeviceWorld, key: PaperKey) => {
      const keys = row.keys.concat(OTHER).filter((one) => one !== key);
      const changedAt = on.now().toISOString();
      await on.db.queue.update(row.id, { keys, claims: [key], changedAt });
    };
    await take(a, KEY);
    await take(b, OTHER);
    await talk(a, b);
    expect(await queueOf(a)).toMatchObject([{ id: row.id, notes: 'precious' }]);
    expect(await queueOf(b)).toEqual(await queueOf(a));
  });
});
