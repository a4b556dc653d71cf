import { mayBeDevices } from './file-names.ts';
import type { Folder, FolderFile } from './folder.ts';
import type { Bytes } from '../seal/envelope.ts';

/** More than so many files in one folder are no devices; the newest are read. */
const MOST_FILES = 200;
/** 20,000 papers with long notes are about 40 MB. */
const MOST_BYTES = 100_000_000;

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

export interface FileRead<T> extends Said<T> {
  file: FolderFile;
}

export interface FileLeft {
  file: FolderFile;
  why: WhyNot;
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

async function readOne<T>(
  folder: Folder,
  file: FolderFile,
  read: ReadBytes<T>,
): Promise<Said<T> | WhyNot> {
  if (file.size > MOST_BYTES) return 'long';
  const bytes = await folder.read(file.name);
  if (bytes === undefined || bytes.length === 0) return 'unfinished';
  try {
    return await read(bytes);
  } catch {
    // Spoilt in a way that nobody thought of: it is told of, and costs no other file.
    return 'unfinished';
  }
}

/** Reads every device's file and every copy of one, one after the other; or other files, by their names (`isOne`). */
export async function readFolder<T>(
  folder: Folder,
  read: ReadBytes<T>,
  before: ReadBefore<T>,
  isOne: (name: string) => boolean = mayBeDevices,
): Promise<FolderReading<T>> {
  const all = (await folder.list()).filter(({ name }) => isOne(name));
  const newest = all.sort((a, b) => b.changedAt - a.changedAt).slice(0, MOST_FILES);
  const there = newest.sort((a, b) => (a.name < b.name ? -1 : 1));
  const reading: FolderReading<T> = { read: [], left: [] };
  for (const file of there) {
    const old = before.get(file.name);
    const said = old && isSame(old.file, file) ? old : await readOne(folder, file, read);
    if (typeof said === 'string') reading.left.push({ file, why: said });
    else reading.read.push({ ...said, file });
  }
  return reading;
}
