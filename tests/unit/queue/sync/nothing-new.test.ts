import { expect, it, vi } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { paperRow } from '../../../support/paper.ts';
import { deviceWorld } from '../../../support/sync/device-world.ts';

const KEY: PaperKey = 'arxiv:2607.10001';
const AFTER_HOUR = Date.UTC(2026, 7, 21, 3);

type World = ReturnType<typeof deviceWorld> | ReturnType<typeof folderWorld>;

/** Two devices that have nothing to say to each other, and how often the first reads all that it has. */
async function quiet<W extends World>(a: W, b: W) {
  await a.queue.save([KEY], { title: 'Of the tides', authors: ['Ada Tide'] });
  await a.join();
  await b.join();
  for (const one of [a, b, a]) await one.exchange.once();
  const reads = vi.spyOn(a.db.agreed, 'toArray');
  /** Whether an exchange looks at all that is there. */
  const looks = async (): Promise<boolean> => {
    reads.mockClear();
    await a.exchange.once();
    return reads.mock.calls.length > 0;
  };
  await looks();
  expect(await looks()).toBe(false);
  return { a, b, looks };
}

it('where nothing is new an exchange reads no tables, and says that it was made', async () => {
  const first = deviceWorld();
  const { a, looks } = await quiet(first, deviceWorld(first.area));
  const last = async () => (await loadState(a.db, 'devices')).account.lastExchange ?? '';
  const before = await last();
  expect(await looks()).toBe(false);
  expect((await last()) > before).toBe(true);
});

type Change = (worlds: { a: World; b: World }) => Promise<unknown>;

const changes: Record<string, Change> = {
  'an edit here': ({ a }) => a.queue.setState(KEY, 'reading'),
  'a mark': ({ a }) => a.queue.setDone('arxiv:2607.10002', true),
  'an edit there': async ({ b }) => {
    await b.queue.setState(KEY, 'done');
    await b.exchange.once();
  },
  'a name': ({ a }) => a.exchange.name('Laptop'),
  'a paper in the archive': ({ a }) => a.db.papers.put(paperRow('2607.10001')),
  'an hour': ({ a }) => Promise.resolve(a.setTime(AFTER_HOUR)),
  'what was agreed on, gone': ({ a }) => a.db.agreed.clear(),
};

it.each(Object.keys(changes))('%s is looked at, in the account and in a folder', async (name) => {
  const account = deviceWorld();
  const folder = folderWorld();
  const pairs: [World, World][] = [
    [account, deviceWorld(account.area)],
    [folder, folderWorld(folder.folder)],
  ];
  for (const [one, two] of pairs) {
    const { a, b, looks } = await quiet(one, two);
    await changes[name]?.({ a, b });
    expect(await looks()).toBe(true);
  }
});

it('a setting is looked at, and what stands in the account and is not as it was written', async () => {
  const first = deviceWorld();
  const { a, looks } = await quiet(first, deviceWorld(first.area));
  await a.storage.set({ settings: { watched: [{ kind: 'author', text: 'Ada Tide' }] } });
  expect(await looks()).toBe(true);
  await looks();
  expect(await looks()).toBe(false);
  const id = (await loadState(a.db, 'devices')).id ?? '';
  a.area.stored.delete(`d:${id}:head`);
  expect(await looks()).toBe(true);
  expect(a.area.stored.has(`d:${id}:head`)).toBe(true);
});
