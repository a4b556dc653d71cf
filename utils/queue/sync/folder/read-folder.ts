import { mayBeDevices } from './file-names.ts';
import { FolderError, type Folder, type FolderFile } from './folder.ts';
import type { Bytes } from '../seal/envelope.ts';

/** More than so many files in one folder are nobody's devices; the newest are read. */
const MOST_FILES = 200;

/** Which files are read, and how much of them. */
export interface Which {
  isOne: (name: string) => boolean;
  /** Bytes of one file. */
  most: number;
  /** Bytes of all; the newest are read. */
  mostInAll: number;
}

/** Devices' files, and copies of them: 20,000 papers with long notes are about 40 MB. */
const DEVICES: Which = { isOne: mayBeDevices, most: 100_000_000, mostInAll: Infinity };

/** What a file says, checked. */
export interface Said<T> {
  device: string;
  /** New with each writing. */
  stamp: string;
  contents: T;
}

/** Reads a file’s bytes; gives why not where they are not whole or not ours. */
export type ReadBytes<T> = (bytes: Bytes) => Promise<Said<T> | WhyNot>;

/**
 * `unfinished`: cut, or spoilt: it may be on its way; `later`: by a later version; `passphrase`: by another
 * passphrase; `open`: not encrypted, though this device has a passphrase; `foreign`: no device's file; `long`: over the limit.
 */
export type WhyNot = 'unfinished' | 'later' | 'passphrase' | 'open' | 'foreign' | 'long';

/** `closed`: it cannot be opened now; `many`: there are more than are read. */
export type WhyLeft = WhyNot | 'closed' | 'many';

export interface FileRead<T> extends Said<T> {
  file: FolderFile;
}

export interface FileLeft {
  file: FolderFile;
  why: WhyLeft;
}

export interface FolderReading<T> {
  /** By name. */
  read: FileRead<T>[];
  /** Looked at again each time: the same length and time may be another text by then. */
  left: FileLeft[];
}

/** What was read of a folder before, by name: a file is read again only when it is another one. */
export type ReadBefore<T> = ReadonlyMap<string, FileRead<T>>;

const isSame = (a: FolderFile, b: FolderFile): boolean =>
  a.size === b.size && a.changedAt === b.changedAt;

/** The bytes of a file; why not, where it is gone by now or cannot be opened. The folder itself has let itself be listed. */
async function bytesOf(folder: Folder, { name }: FolderFile): Promise<Bytes | WhyLeft> {
  try {
    const bytes = await folder.read(name);
    return bytes === undefined || bytes.length === 0 ? 'unfinished' : bytes;
  } catch (error) {
    if (error instanceof FolderError) return 'closed';
    throw error;
  }
}

async function readOne<T>(
  folder: Folder,
  file: FolderFile,
  read: ReadBytes<T>,
): Promise<Said<T> | WhyLeft> {
  const bytes = await bytesOf(folder, file);
  if (typeof bytes === 'string') return bytes;
  try {
    return await read(bytes);
  } catch {
    // Spoilt in a way that nobody thought of: it is told of, and costs no other file.
    return 'unfinished';
  }
}

/** Why files are not even opened; the newest have the room that there is. */
function notOpened(files: readonly FolderFile[], { most, mostInAll }: Which): Map<string, WhyLeft> {
  const why = new Map<string, WhyLeft>();
  let [n, bytes] = [0, 0];
  for (const { name, size, isClosed } of files.toSorted((a, b) => b.changedAt - a.changedAt)) {
    if (isClosed) why.set(name, 'closed');
    else if (size > most) why.set(name, 'long');
    else if (n === MOST_FILES || bytes + size > mostInAll) why.set(name, 'many');
    else [n, bytes] = [n + 1, bytes + size];
  }
  return why;
}

/** Reads every device's file and every copy of one, one after the other; or other files. */
export async function readFolder<T>(
  folder: Folder,
  read: ReadBytes<T>,
  before: ReadBefore<T>,
  which: Which = DEVICES,
): Promise<FolderReading<T>> {
  const all = (await folder.list()).filter(({ name }) => which.isOne(name));
  const why = notOpened(all, which);
  const reading: FolderReading<T> = { read: [], left: [] };
  for (const file of all.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const known = why.get(file.name);
    if (known !== undefined) {
      reading.left.push({ file, why: known });
      continue;
    }
    const old = before.get(file.name);
    const said = old && isSame(old.file, file) ? old : await readOne(folder, file, read);
    if (typeof said === 'string') reading.left.push({ file, why: said });
    else reading.read.push({ ...said, file });
  }
  return reading;
}
