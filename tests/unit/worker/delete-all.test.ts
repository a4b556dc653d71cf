import { expect, it } from 'vitest';
import { keep } from '../../../utils/queue/sync/kept/devices-db.ts';
import { createTogether } from '../../../utils/queue/together/create-together.ts';
import { deleteAll } from '../../../utils/worker/delete-all.ts';
import { folderWorld } from '../../support/folders/folder-world.ts';
import { MemoryFolder } from '../../support/folders/memory-folder.ts';

const handle = (name: string) => ({ name }) as never;
const { now } = { now: () => new Date(Date.UTC(2026, 7, 21)) };

/** A device that shares a paper in a folder of its own and in a group's. */
async function sharing() {
  const [own, group] = [new MemoryFolder(), new MemoryFolder()];
  const world = folderWorld(own);
  const { db, devices, exchange } = world;
  const folder = () => Promise.resolve(group);
  const together = createTogether({ db, devices, folder, now, newId: () => 'of-the-list' });
  await world.queue.save(['doi:10.1/x'], { title: 'Secret', authors: [] });
  await keep(devices, 'folder', handle('papers'));
  await keep(devices, 'group', handle('lab'));
  await world.join();
  await together.share({ name: 'Ada', state: true, notes: true });
  const all = {
    browser: { storage: { local: { get: async () => ({}), clear: async () => undefined } } },
    lock: { forget: async () => undefined },
    network: { db: { delete: async () => undefined } },
    publisher: { exclusively: (work: () => Promise<void>) => work() },
  } as never as Parameters<typeof deleteAll>[0];
  return { own, group, db, del: () => deleteAll({ ...all, db, devices, exchange, together }) };
}

it('deleting everything leaves no file in either folder', async () => {
  const { own, group, del } = await sharing();
  expect([own.files.size, group.files.size]).toEqual([1, 1]);
  expect(await del()).toEqual([]);
  expect([own.files.size, group.files.size]).toEqual([0, 0]);
});

it('says which files are left in which folders that refuse, and deletes the rest', async () => {
  const { own, group, db, del } = await sharing();
  own.fails = group.fails = 'permission';
  const left = await del();
  expect(left).toEqual([
    { place: 'folder', folder: 'papers', file: [...own.files.keys()][0] },
    { place: 'folder', folder: 'lab', file: [...group.files.keys()][0] },
  ]);
  expect(await db.queue.count()).toBe(0);
});
