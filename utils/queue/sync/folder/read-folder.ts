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

/** Reads a file's bytes; throws where they are not whole or not ours, with `why` as `WhyNot` says. */
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
  left: FileLeft[];
  /** Every file that may be a device's, read or not. */
  there: FolderFile[];
}

/** What a file was when it was read last, so that it is read again only when it is another one. */
export const markOf = ({ size, changedAt }: FolderFile): string => `${size}:${changedAt}`;

async function readOne<T>(
  folder: Folder,
  file: FolderFile,
  read: ReadBytes<T>,
): Promise<Said<T> | WhyNot> {
  if (file.size > MOST_BYTES) return 'long';
  const bytes = await folder.read(file.name);
  return bytes === undefined || bytes.length === 0 ? 'unfinished' : read(bytes);
}

/** Reads every device's file and every copy of one that is not as `known` (a mark by name) says, one after the other. */
export async function readFolder<T>(
  folder: Folder,
  read: ReadBytes<T>,
  known: ReadonlyMap<string, string>,
): Promise<FolderReading<T>> {
  const all = (await folder.list()).filter(({ name }) => mayBeDevices(name));
  const newest = all.sort((a, b) => b.changedAt - a.changedAt).slice(0, MOST_FILES);
  const there = newest.sort((a, b) => (a.name < b.name ? -1 : 1));
  const reading: FolderReading<T> = { read: [], left: [], there };
  for (const file of there) {
    if (known.get(file.name) === markOf(file)) continue;
    const said = await readOne(folder, file, read);
    if (typeof said === 'string') reading.left.push({ file, why: said });
    else reading.read.push({ file, ...said });
  }
  return reading;
}
