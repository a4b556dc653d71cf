import { same } from '../item/fields.ts';
import type { Folder } from '../sync/folder/folder.ts';
import {
  readFolder,
  type FileLeft,
  type FileRead,
  type FolderReading,
  type ReadBytes,
} from '../sync/folder/read-folder.ts';
import { fileOfList, listBytes, LISTS, mayBeListOf, readList } from './list-file.ts';
import type { SharedList } from './shared-list.ts';

/** What stands in a group's folder. */
export interface ListsRead extends FolderReading<SharedList> {
  folder: Folder;
}

/** Of each of the others the newest; whose file cannot be read just now stays as it was. */
export function othersOf(
  { read, left }: FolderReading<SharedList>,
  own: string,
  before: readonly SharedList[],
): SharedList[] {
  const stay = before.filter(({ id }) => left.some(({ file }) => mayBeListOf(id, file.name)));
  const byId = new Map(stay.map((list) => [list.id, list]));
  for (const { contents } of read) {
    const old = byId.get(contents.id);
    if (contents.id !== own && (old === undefined || old.at <= contents.at))
      byId.set(contents.id, contents);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those that were not read and are not `own`, which is written anew whatever became of it. */
export const othersLeft = (left: readonly FileLeft[], own: string): FileLeft[] =>
  left.filter(({ file }) => file.name !== fileOfList(own));

const saysSame = (a: SharedList, b: SharedList): boolean =>
  a.name === b.name && same(a.papers, b.papers);

/**
 * Writes `own` where it says something new, and takes away copies that a service made of it. Stopped anywhere, it leaves
 * nothing that the next exchange does not mend. Throws `FolderError`.
 */
export async function writeList({ folder, read }: ListsRead, own: SharedList): Promise<void> {
  const ours = read.filter(({ contents }) => contents.id === own.id);
  const name = fileOfList(own.id);
  const last = ours.find(({ file }) => file.name === name);
  if (!last || !saysSame(last.contents, own)) await folder.write(name, listBytes(own));
  for (const { file } of ours) if (file.name !== name) await folder.remove(file.name);
}

/** Reads lists of a folder, and remembers what this life of the worker has read. */
export function createListReader() {
  let known: readonly FileRead<SharedList>[] = [];
  const list: ReadBytes<SharedList> = (bytes) => Promise.resolve(readList(bytes));

  return {
    /** Throws `FolderError`. */
    async read(folder: Folder): Promise<ListsRead> {
      const byName = new Map(known.map((one) => [one.file.name, one]));
      const reading = await readFolder(folder, list, byName, LISTS);
      known = reading.read;
      return { ...reading, folder };
    },

    /** Removes the list of this id, and the copies of it. Throws `FolderError`. */
    async takeOut(folder: Folder, id: string): Promise<void> {
      known = [];
      const { read } = await readFolder(folder, list, new Map(), LISTS);
      const ours = read.filter(({ contents }) => contents.id === id).map(({ file }) => file.name);
      for (const name of new Set([fileOfList(id), ...ours])) await folder.remove(name);
    },
  };
}
