import { createQueue } from '../../../utils/queue/commands.ts';
import { writeBackup } from '../../../utils/queue/backup/write.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { readReplica } from '../../../utils/queue/sync/door.ts';
import { createExchange } from '../../../utils/queue/sync/exchange.ts';
import { createFileExchange } from '../../../utils/queue/sync/file-exchange.ts';
import { createFolderCarrier } from '../../../utils/queue/sync/folder/folder-carrier.ts';
import { openDevicesDb } from '../../../utils/queue/sync/kept/devices-db.ts';
import { queueWorld } from '../queue-world.ts';
import type { Folder } from '../../../utils/queue/sync/folder/folder.ts';
import { MemoryFolder } from './memory-folder.ts';

let made = 0;

/** A device with a queue of its own, which shares it by a folder, or by files; `seen` is how its worker sees the folder. */
export function folderWorld(folder = new MemoryFolder(), seen: Folder = folder) {
  const name = `folder-world-${(made += 1)}`;
  const { db, now, storage, lock, ...world } = queueWorld(openDb(name));
  let n = 0;
  const newId = (): string => `${name}-${String((n += 1)).padStart(4, '0')}`;
  const readSettings = async (): Promise<unknown> => (await storage.get('settings'))['settings'];
  const devices = openDevicesDb(`${name}-devices`);
  const queueDeps = { db, now, newId, readSettings };
  const skew = (): Promise<number> => Promise.resolve(0);
  const start = () => {
    const carrier = createFolderCarrier({
      devices,
      folder: () => Promise.resolve(seen),
      backup: async (at) => writeBackup(db, await readSettings(), at),
      check: (raw) => readReplica(raw, now().getTime()),
      newId,
    });
    const noneLocked = (): Promise<void> => devices.kept.delete('locked');
    return createExchange({ ...queueDeps, carriers: [carrier], skew, noneLocked });
  };
  let exchange = start();
  const here = async () => ({ device: await exchange.id(), now: now().getTime() });
  return {
    ...world,
    db,
    devices,
    folder,
    get exchange() {
      return exchange;
    },
    /** A new life of the worker. */
    restart: () => void (exchange = start()),
    file: createFileExchange({ ...queueDeps, devices, here }),
    queue: createQueue({ db, now, newId, storage, lock }),
    join: () => exchange.switch('folder', true),
    /** Titles with state and notes, in order. */
    async seen(): Promise<string[]> {
      const rows = await db.queue.toArray();
      return rows.map(({ title, state, notes }) => `${title} ${state} ${notes}`).sort();
    },
  };
}
