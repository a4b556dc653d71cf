import { expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import { setPassphrase } from '../../../../utils/queue/sync/kept/passphrase.ts';
import { FolderError } from '../../../../utils/queue/sync/folder/folder.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';
import { deviceWorld, keysIn } from '../../../support/sync/device-world.ts';
import { sealedWorld } from '../../../support/sync/sealed-world.ts';

const KEY = 'doi:10.1/x' as const;
const PAPER = { title: 'A secret paper', authors: [] };
const PASSPHRASE = 'correct horse battery';

it('a round that is due writes nothing anew once this device leaves', async () => {
  const a = deviceWorld();
  await a.queue.save([KEY], PAPER);
  await a.join();
  const keys = keysIn(a);
  await a.queue.setState(KEY, 'done');
  await Promise.all([a.exchange.leave(), a.exchange.once()]);
  expect(keysIn(a)).toEqual([]);
  const changes = Object.fromEntries(keys.map((key) => [key, {}]));
  expect(await a.exchange.isOwn(changes)).toBe(true);
});

it('what a folder refuses to remove can be removed again', async () => {
  const a = folderWorld();
  await a.queue.save([KEY], PAPER);
  await a.join();
  a.folder.fails = 'permission';
  await expect(a.exchange.clear('folder')).rejects.toMatchObject({
    code: 'trouble.folder.permission',
  });
  const { folder } = await loadState(a.db, 'devices');
  expect(folder).toMatchObject({ state: 'error', trouble: 'trouble.folder.permission' });
  a.folder.fails = undefined;
  await a.exchange.clear('folder');
  expect([...a.folder.files]).toEqual([]);
});

it('of a copy of its file from before the passphrase nothing stays to be read', async () => {
  const a = folderWorld();
  await a.queue.save([KEY], PAPER);
  await a.join();
  const { id } = await loadState(a.db, 'devices');
  const own = a.folder.files.get(`tidemark-${id}.json`);
  if (own === undefined) throw new Error('nothing was written');
  a.folder.put(`tidemark-${id} (conflicted copy 2026-08-21).json`, own.bytes);
  await setPassphrase(a.devices, PASSPHRASE);
  await a.exchange.once();
  expect([...a.folder.files.keys()]).toEqual([`tidemark-${id}.json`]);
  expect(a.folder.text(`tidemark-${id}.json`)).not.toContain(PAPER.title);
});

it('a passphrase seals what this device has there also where another’s text cannot be read', async () => {
  const a = sealedWorld();
  const b = sealedWorld(a.area);
  await a.queue.save([KEY], PAPER);
  await a.join();
  await b.join();
  await setPassphrase(b.devices, 'that of device b');
  await b.exchange.once();
  const id = await a.exchange.id();
  const own = () => keysIn(a).filter((key) => key.includes(id));
  const open = own().map((key) => a.area.stored.get(key));
  await setPassphrase(a.devices, PASSPHRASE);
  await a.exchange.once();
  expect(own().length).toBeGreaterThan(0);
  for (const key of own()) expect(open).not.toContain(a.area.stored.get(key));
});

it('a device keeps its name, however often its folder took no write', async () => {
  const folder = new MemoryFolder();
  let isFull = false;
  const a = folderWorld(folder, {
    list: () => folder.list(),
    read: (name) => folder.read(name),
    remove: (name) => folder.remove(name),
    write: (name, bytes) =>
      isFull ? Promise.reject(new FolderError('full', undefined)) : folder.write(name, bytes),
  });
  await a.queue.save([KEY], PAPER);
  await a.join();
  const id = await a.exchange.id();
  isFull = true;
  for (let n = 0; n < 51; n += 1) {
    await a.queue.setState(KEY, n % 2 === 0 ? 'done' : 'reading');
    await a.exchange.once();
  }
  isFull = false;
  await a.exchange.once();
  expect(await a.exchange.id()).toBe(id);
  expect([...folder.files.keys()]).toEqual([`tidemark-${id}.json`]);
});
