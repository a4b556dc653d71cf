import type { Browser } from '../browser.ts';
import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { IndexStorage } from '../page-index/storage.ts';
import { writeBackup } from '../queue/backup/write.ts';
import type { QueueDependencies } from '../queue/run-command.ts';
import type { AccountArea } from '../queue/sync/account-area.ts';
import type { Carrier } from '../queue/sync/carrier.ts';
import { readReplica } from '../queue/sync/door.ts';
import { createExchange } from '../queue/sync/exchange.ts';
import { createFileExchange } from '../queue/sync/file-exchange.ts';
import { directoryFolder } from '../queue/sync/folder/directory-folder.ts';
import { createFolderCarrier } from '../queue/sync/folder/folder-carrier.ts';
import { FolderError, type Folder } from '../queue/sync/folder/folder.ts';
import { deviceSeal, sealToWrite } from '../queue/sync/kept/device-seal.ts';
import { keptOf, openDevicesDb, type DevicesDb } from '../queue/sync/kept/devices-db.ts';
import { openAccount } from '../queue/sync/open-carriers.ts';
import { createTogether } from '../queue/together/create-together.ts';
import { noteSettingsTimes } from '../queue/sync/settings-times.ts';
import { SETTINGS_KEY } from '../settings.ts';
import type { Attempt } from './duties/attempt.ts';
import { createExchanging } from './exchanging.ts';

interface DevicesDependencies {
  browser: Browser;
  db: TidemarkDb;
  now: () => Date;
  newId: () => string;
  storage: Pick<IndexStorage, 'get'>;
  attempt: Attempt;
  followUp: () => Promise<void>;
}

/** A folder that the reader chose, as long as the browser lets us; only a page may ask again. */
async function chosenFolder(devices: DevicesDb, name: 'folder' | 'group'): Promise<Folder> {
  const handle = await keptOf(devices, name);
  if (handle === undefined) throw new FolderError('gone', undefined);
  const answer = await handle.queryPermission({ mode: 'readwrite' });
  if (answer !== 'granted') throw new FolderError('permission', answer);
  return directoryFolder(handle);
}

/** The places in which this device exchanges by itself. */
function openPlaces(area: AccountArea | undefined, devices: DevicesDb, deps: QueueDependencies) {
  const { db, now, newId, readSettings } = deps;
  const account = openAccount(db, area, {
    now,
    seal: () => sealToWrite(devices),
    opener: deviceSeal(devices),
  });
  const folder: Carrier = createFolderCarrier({
    devices,
    folder: () => chosenFolder(devices, 'folder'),
    backup: async (at) => writeBackup(db, await readSettings(), at),
    check: (raw) => readReplica(raw, now().getTime()),
    newId,
  });
  return [...account, folder];
}

/** The exchange with other devices, and when it is done; by a file, when the reader says. */
export function createDevices(deps: DevicesDependencies) {
  const { browser, db, now, newId, storage, attempt, followUp } = deps;
  const readSettings = async (): Promise<unknown> =>
    (await storage.get(SETTINGS_KEY))[SETTINGS_KEY];
  const queue = { db, now, newId, readSettings };
  const devices = openDevicesDb();
  const area = browser.storage.sync as AccountArea | undefined;
  const skew = async (): Promise<number> => (await loadState(db, 'sync')).skew;
  const carriers = openPlaces(area, devices, queue);
  const noneLocked = (): Promise<void> => devices.kept.delete('locked');
  const exchange = createExchange({ ...queue, carriers, skew, noneLocked });
  const here = async () => ({
    device: await exchange.id(),
    now: now().getTime() + (await skew()),
  });
  const { alarms } = browser;
  const group = () => chosenFolder(devices, 'group');
  const together = createTogether({ db, devices, folder: group, now, newId });
  return {
    exchange,
    together,
    exchanging: createExchanging({
      alarms,
      exchange,
      together,
      attempt,
      followUp,
      noteSettings: (change) => noteSettingsTimes(db, change, now().toISOString()),
    }),
    file: createFileExchange({ ...queue, devices, here }),
    devices,
  };
}
