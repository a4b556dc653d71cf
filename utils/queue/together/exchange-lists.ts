import { same } from '../item/fields.ts';
import type { Folder } from '../sync/folder/folder.ts';
import { readFolder, type FileRead, type ReadBytes } from '../sync/folder/read-folder.ts';
import { fileOfList, listBytes, mayBeList, readList } from './list-file.ts';
import type { SharedList } from './shared-list.ts';

/** Of each of the others the newest; whose file has just not arrived whole stays as it was. */
function othersOf(
  read: readonly FileRead<SharedList>[],
  own: string,
  before: readonly SharedList[],
  half: ReadonlySet<string>,
): SharedList[] {
  const stay = before.filter(({ id }) => half.has(fileOfList(id)));
  const byId = new Map(stay.map((list) => [list.id, list]));
  for (const { contents } of read) {
    const old = byId.get(contents.id);
    if (contents.id !== own && (old === undefined || old.at <= contents.at))
      byId.set(contents.id, contents);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const saysSame = (a: SharedList, b: SharedList): boolean =>
  a.name === b.name && same(a.papers, b.papers);

/** Exchanges lists by a folder, and remembers what this life of the worker has read. */
export function createListExchange() {
  let known: readonly FileRead<SharedList>[] = [];
  const list: ReadBytes<SharedList> = (bytes) => Promise.resolve(readList(bytes));

  return {
    /**
     * Gives the others' lists to `keep` (`before` is what they were), then writes `own` where it says something new and
     * takes away copies that a service made of it: who may not write sees the others all the same. Stopped anywhere, it
     * leaves nothing that the next exchange does not mend. Throws `FolderError`.
     */
    async exchange(
      folder: Folder,
      own: SharedList,
      before: readonly SharedList[],
      keep: (others: SharedList[]) => Promise<void>,
    ): Promise<void> {
      const byName = new Map(known.map((one) => [one.file.name, one]));
      const { read, left } = await readFolder(folder, list, byName, mayBeList);
      known = read;
      await keep(othersOf(read, own.id, before, new Set(left.map(({ file }) => file.name))));
      const ours = read.filter(({ contents }) => contents.id === own.id);
      const name = fileOfList(own.id);
      const last = ours.find(({ file }) => file.name === name);
      if (!last || !saysSame(last.contents, own)) await folder.write(name, listBytes(own));
      for (const { file } of ours) if (file.name !== name) await folder.remove(file.name);
    },

    /** Removes the list of this id, and the copies of it. Throws `FolderError`. */
    async takeOut(folder: Folder, id: string): Promise<void> {
      known = [];
      const { read } = await readFolder(folder, list, new Map(), mayBeList);
      const ours = read.filter(({ contents }) => contents.id === id).map(({ file }) => file.name);
      for (const name of new Set([fileOfList(id), ...ours])) await folder.remove(name);
    },
  };
}
