import { expect, it } from 'vitest';
import { stageFile } from '../../../../utils/queue/backup/stage.ts';
import { readReplica } from '../../../../utils/queue/sync/door.ts';
import { createFileExchange } from '../../../../utils/queue/sync/file-exchange.ts';
import { createFolderCarrier } from '../../../../utils/queue/sync/folder/folder-carrier.ts';
import { openDevicesDb } from '../../../../utils/queue/sync/kept/devices-db.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';
import { memoryArea } from '../../../support/memory-area.ts';
import { deviceWorld, talk } from '../../../support/sync/device-world.ts';

type World = Pick<ReturnType<typeof deviceWorld>, 'db'>;
const titles = async ({ db }: World): Promise<string[]> =>
  (await db.queue.toArray()).map(({ title }) => title).sort();

/** Another reader's device in a folder, and two of an account. */
async function three() {
  const folder = new MemoryFolder();
  const c = folderWorld(folder);
  await c.queue.save(['doi:10.1/theirs'], { title: 'Theirs', authors: [] });
  await c.join();
  const devices = openDevicesDb(crypto.randomUUID());
  const carrier = createFolderCarrier({
    devices,
    folder: () => Promise.resolve(folder),
    backup: () => Promise.resolve('{}'),
    check: (raw) => readReplica(raw, Date.UTC(2026, 8, 1)),
    newId: () => crypto.randomUUID(),
  });
  const a = deviceWorld(memoryArea(), undefined, [carrier]);
  const b = deviceWorld(a.area);
  await a.queue.save(['doi:10.1/mine'], { title: 'Mine', authors: [] });
  await a.join();
  await b.join();
  await talk(a, b);
  const here = async () => ({ device: await a.exchange.id(), now: a.now().getTime() });
  return { a, b, c, file: createFileExchange({ ...a, devices, here }) };
}

it('a folder that was joined while the account is on is left again, and nothing of it comes back', async () => {
  const { a, b } = await three();
  const { undo } = await a.exchange.switch('folder', true);
  await talk(b);
  expect(await titles(b)).toEqual(['Mine', 'Theirs']);
  await a.queue.undo(undo ?? '');
  await talk(a, b);
  for (const one of [a, b]) expect(await titles(one)).toEqual(['Mine']);
});

it('nor of a file that was merged', async () => {
  const { a, b, c, file } = await three();
  const { staged } = await c.file.save();
  const { text = '' } = (await c.db.staged.get(staged)) ?? {};
  await stageFile(a.db, { id: 'theirs', at: a.now().toISOString(), text });
  const { undo } = await file.merge('theirs');
  await talk(a, b);
  await a.queue.undo(undo ?? '');
  await talk(a, b);
  for (const one of [a, b]) expect(await titles(one)).toEqual(['Mine']);
});
