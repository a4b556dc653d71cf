import { QueueError } from '../../error.ts';
import type { Trouble } from '../../../i18n/coded.ts';
import type { Carrier, Delivery, Outgoing, Reading, Written } from '../carrier.ts';
import { deviceSeal, hasPassphrase, sealToWrite } from '../kept/device-seal.ts';
import { keep, keptOf, noteStamp, type DevicesDb } from '../kept/devices-db.ts';
import type { readReplica } from '../door.ts';
import {
  deviceFileBytes,
  deviceFileText,
  readDeviceFile,
  type DeviceWords,
} from './device-file.ts';
import { beginExchange, type FolderExchange } from './exchange-folder.ts';
import { deviceOfFile, fileOfDevice } from './file-names.ts';
import { FolderError, type Folder, type FolderTrouble } from './folder.ts';
import { toldOf } from './told.ts';
import { readFolder, type ReadBefore, type ReadBytes } from './read-folder.ts';

/** Letters of a device's name. */
const MOST_NAME = 100;

export interface FolderCarrierDependencies {
  devices: DevicesDb;
  /** The folder that the reader chose; throws `FolderError`. */
  folder: () => Promise<Folder>;
  /** The reader's queue as a backup's text (utils/queue/backup/write.ts). */
  backup: (at: string) => Promise<string>;
  /** Checks what another device says. */
  check: (raw: unknown) => ReturnType<typeof readReplica>;
  newId: () => string;
}

const TROUBLES: Readonly<Record<FolderTrouble, Trouble>> = {
  permission: 'trouble.folder.permission',
  gone: 'trouble.folder.gone',
  full: 'trouble.folder.full',
  failed: 'trouble.folder.failed',
};

/** In words for the reader, whatever the folder refuses. */
async function worded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FolderError) throw new QueueError(TROUBLES[error.trouble]);
    throw error;
  }
}

/** Tells whether anything is new to say. */
async function printOf(words: Omit<DeviceWords, 'stamp' | 'at'>, key: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([words, key]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Which passphrases this device opens and seals with, as a text that is another one for others. */
async function lockOf(devices: DevicesDb): Promise<string> {
  const keys = (await keptOf(devices, 'keys')) ?? [];
  const closing = (await sealToWrite(devices))?.name;
  return [closing, ...keys.map(({ name }) => name.join())].join(' ');
}

/** Reads a device's file; what is of a later version is looked at again after an update. */
async function deliveryReader(
  devices: DevicesDb,
  check: FolderCarrierDependencies['check'],
): Promise<ReadBytes<Delivery>> {
  const isLocked = await hasPassphrase(devices);
  const seal = deviceSeal(devices);
  return async (bytes) => {
    const said = await readDeviceFile(bytes, seal, isLocked);
    if (typeof said === 'string') return said;
    const { device, name, at, replica } = said.contents;
    const checked = check(replica);
    // What is spoilt may come whole; this device goes on writing.
    if (checked === undefined) return 'unfinished';
    if (checked === 'later') return 'later';
    const contents = { device, name: name.slice(0, MOST_NAME), at, isWhole: true, ...checked };
    return { ...said, contents };
  };
}

/** Takes away the files of a device, or of all; what is no device's stays. */
async function removeFiles(
  { folder, devices, check }: FolderCarrierDependencies,
  device: string | undefined,
): Promise<void> {
  const place = await folder();
  const { read, left } = await readFolder(place, await deliveryReader(devices, check), new Map());
  const unread = left.filter(({ why }) => why !== 'foreign').map(({ file }) => file.name);
  const theirs = read.filter((one) => device === undefined || one.device === device);
  const own = unread.filter((name) => device === undefined || deviceOfFile(name) === device);
  for (const name of [...theirs.map(({ file }) => file.name), ...own]) await place.remove(name);
  await devices.kept.delete('written');
}

/** Whether this device's own file, or a copy of it, stands open though it has a passphrase. */
const isOpenOf = (me: string, { left }: Pick<FolderExchange<Delivery>, 'left'>): boolean =>
  left.some(({ file, why }) => why === 'open' && deviceOfFile(file.name) === me);

/** The text of this device's file, with a stamp by which it knows it again. */
async function textOf(
  deps: FolderCarrierDependencies,
  { device, name, at, replica }: Outgoing,
): Promise<string> {
  const { devices } = deps;
  const stamp = (await keptOf(devices, 'begun')) ?? deps.newId();
  // Before the file: a worker that is ended in between must know its own file again.
  await keep(devices, 'begun', stamp);
  await noteStamp(devices, stamp);
  return deviceFileText(await deps.backup(at), { device, name, at, stamp, replica });
}

/** The reader's own folder as a place that devices share: one file a device. */
export function createFolderCarrier(deps: FolderCarrierDependencies): Carrier {
  const { devices, folder, check } = deps;
  let begun: { exchange: FolderExchange<Delivery>; me: string } | undefined;
  /** What this life of the worker has read; with another passphrase everything is read anew. */
  let before: { lock: string; read: ReadBefore<Delivery> } = { lock: '', read: new Map() };

  async function readOthers(me: string): Promise<Reading> {
    const kept = (await keptOf(devices, 'stamps')) ?? [];
    const stamps = new Set(kept);
    const lock = await lockOf(devices);
    const exchange = await beginExchange<Delivery>({
      folder: await folder(),
      device: me,
      before: before.lock === lock ? before.read : new Map(),
      isMine: (stamp) => stamps.has(stamp),
      isLast: (stamp) => stamp === kept.at(-1),
      read: await deliveryReader(devices, check),
    });
    begun = { exchange, me };
    before = { lock, read: new Map(exchange.read.map((one) => [one.file.name, one])) };
    // Its own file is written anew, whatever became of it.
    const left = exchange.left.filter(({ file }) => file.name !== fileOfDevice(me));
    return {
      isOpen: isOpenOf(me, exchange),
      ...toldOf(left),
      ...(exchange.left.length === 0 && {
        print: JSON.stringify([lock, exchange.read.map(({ file }) => file)]),
      }),
      deliveries: exchange.read
        .filter(({ stamp }) => !stamps.has(stamp))
        .map(({ contents }) => contents),
      hasTwin: exchange.isTwin,
    };
  }

  async function write(outgoing: Outgoing): Promise<Written> {
    const { device, name, replica } = outgoing;
    if (begun?.me !== device) await readOthers(device);
    const { exchange } = begun ?? {};
    begun = undefined;
    if (exchange === undefined || exchange.isTwin) return {};
    const seal = await sealToWrite(devices);
    const print = await printOf({ device, name, replica }, seal?.name);
    const last = await keptOf(devices, 'written');
    const wrote = await exchange.finish(async (isThere) => {
      if (isThere && last === print) return undefined;
      return deviceFileBytes(await textOf(deps, outgoing), seal);
    });
    if (!wrote) return {};
    await keep(devices, 'written', print);
    await devices.kept.delete('begun');
    return {};
  }

  return {
    name: 'folder',
    readOthers: (me) => worded(() => readOthers(me)),
    write: (outgoing) => worded(() => write(outgoing)),
    forget: (device) => worded(() => removeFiles(deps, device)),
    clear: () => worded(() => removeFiles(deps, undefined)),
  };
}
