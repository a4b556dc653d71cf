import { fileOfDevice } from './file-names.ts';
import type { Folder, FolderFile } from './folder.ts';
import {
  markOf,
  readFolder,
  type FileLeft,
  type FileRead,
  type ReadBytes,
  type WhyNot,
} from './read-folder.ts';
import type { Bytes } from '../seal/envelope.ts';

/** What a device remembers of a file that it has merged, or could not read. */
export interface KnownFile {
  name: string;
  /** Of the file as it was then (`markOf`). */
  mark: string;
  /** Whose it is; absent where it could not be read. */
  device?: string;
  why?: WhyNot;
}

export interface ExchangeOptions<T> {
  folder: Folder;
  device: string;
  read: ReadBytes<T>;
  known: readonly KnownFile[];
  /** Whether this device wrote a file with this stamp. */
  isMine: (stamp: string) => boolean;
}

interface Finished {
  /** To be remembered for the next exchange. */
  known: KnownFile[];
  wrote: boolean;
}

/** An exchange of which the first half is done: the others' files are read. */
export interface FolderExchange<T> {
  /** What is new to this device; copies that a service made of its own file among it. */
  read: readonly FileRead<T>[];
  left: readonly FileLeft[];
  /**
   * Somebody else writes this device's file: a profile that was copied to two machines. It must take another name before
   * it writes.
   */
  isTwin: boolean;
  /**
   * The second half, once what was read is stored: writes this device's own file where it has something new to say, or its file is
   * gone, and takes away copies of it. Others' copies are theirs to take away. `write` gives what is to stand in
   * the file; undefined where nothing is new, and the file `isThere`. Throws `FolderError`.
   */
  finish(write: (isThere: boolean) => Promise<Bytes | undefined>): Promise<Finished>;
}

/** Whether a file is this device's own, and whole. */
const isOwn = (device: string, name: string, whose: string | undefined): boolean =>
  whose === device && name === fileOfDevice(device);

const isCopy = (device: string, name: string, whose: string | undefined): boolean =>
  whose === device && name !== fileOfDevice(device);

/** What the folder holds as it is known now: read in this exchange, or the same as before. */
function knownNow<T>(
  there: readonly FolderFile[],
  read: readonly FileRead<T>[],
  left: readonly FileLeft[],
  before: readonly KnownFile[],
): KnownFile[] {
  const old = new Map(before.map((one) => [one.name, one]));
  const fresh = new Map(read.map(({ file, device }) => [file.name, device]));
  const unread = new Map(left.map(({ file, why }) => [file.name, why]));
  return there.flatMap((file): KnownFile[] => {
    const [device, why] = [fresh.get(file.name), unread.get(file.name)];
    const mark = markOf(file);
    if (device !== undefined) return [{ name: file.name, mark, device }];
    // Looked at again each time: the same length and time may be another text by then.
    if (why !== undefined) return [{ name: file.name, mark: '', why }];
    const known = old.get(file.name);
    return known?.mark === mark ? [known] : [];
  });
}

/**
 * Begins an exchange by a folder: reads what changed in it. Stopped anywhere, it leaves nothing that the next
 * exchange does not mend. Throws `FolderError`.
 */
export async function beginExchange<T>(options: ExchangeOptions<T>): Promise<FolderExchange<T>> {
  const { folder, device, isMine } = options;
  const before = new Map(options.known.map(({ name, mark }) => [name, mark]));
  const { read, left, there } = await readFolder(folder, options.read, before);
  const known = knownNow(there, read, left, options.known);
  const own = read.find((one) => isOwn(device, one.file.name, one.device));
  return {
    read,
    left,
    isTwin: own !== undefined && !isMine(own.stamp),
    async finish(write) {
      const isThere = known.some((one) => isOwn(device, one.name, one.device));
      const bytes = await write(isThere);
      if (bytes !== undefined) await folder.write(fileOfDevice(device), bytes);
      const copies = known.filter((one) => isCopy(device, one.name, one.device));
      for (const { name } of copies) await folder.remove(name);
      const kept = known.filter((one) => !copies.includes(one));
      return { known: kept, wrote: bytes !== undefined };
    },
  };
}
