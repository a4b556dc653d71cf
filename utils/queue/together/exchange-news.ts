import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { writesOf } from '../../db/writes.ts';
import { same } from '../item/fields.ts';
import type { Folder } from '../sync/folder/folder.ts';
import { keep, keptOf, type DevicesDb } from '../sync/kept/devices-db.ts';
import {
  createListReader,
  othersLeft,
  othersOf,
  writeList,
  type ListsRead,
} from './exchange-lists.ts';
import { fitting } from './list-file.ts';
import { refusalOf } from './refusal.ts';
import { papersToShare, type Together } from './shared-list.ts';

/** Lists that were not read and are named to the reader. */
const MOST_NAMED = 20;
/** What a list is made of. */
const TABLES = ['queue'];

export interface NewsDependencies {
  db: TidemarkDb;
  devices: DevicesDb;
  /** The group's folder; throws `FolderError`. */
  folder: () => Promise<Folder>;
  now: () => Date;
}

/** As long as it is the same text, an exchange would do nothing. */
function printOf(db: TidemarkDb, { read, left }: ListsRead, together: Together): string {
  const { id, name, state, notes } = together;
  const files = [read.map(({ file }) => file), left.map(({ file, why }) => [file, why])];
  return JSON.stringify([writesOf(db, TABLES), id, name, state, notes, files]);
}

/** What is told of lists that were not read. */
function leftOf(reading: ListsRead, own: string): Pick<Together, 'left'> {
  const left = othersLeft(reading.left, own);
  const first = left.slice(0, MOST_NAMED).map(({ file, why }) => ({ file: file.name, why }));
  return left.length === 0 ? {} : { left: { n: left.length, first } };
}

/** Exchanges by a group's folder where there is something new, as far as this life of the worker knows. */
export function createNews({ db, devices, folder, now }: NewsDependencies) {
  const lists = createListReader();
  /** Of what the last exchange of this life of the worker was made that went well, and how many papers it left out. */
  let last: { print: string; unshared: number } | undefined;

  /** Stores the others' lists first: who may not write sees them all the same. Gives how many papers had no room. */
  async function exchange(reading: ListsRead, { id, name, ...shares }: Together): Promise<number> {
    const before = (await keptOf(devices, 'members')) ?? [];
    const others = othersOf(reading, id, before);
    if (!same(others, before)) await keep(devices, 'members', others);
    const all = papersToShare(await db.queue.toArray(), shares);
    const papers = fitting(all);
    await writeList(reading, { id, name, at: now().toISOString(), papers });
    return all.length - papers.length;
  }

  /** An exchange, unless nothing is other than after the last; gives what is to be told of it. */
  async function exchangeNews(together: Together): Promise<Partial<Together>> {
    let told: Partial<Together> = {};
    const trouble = await refusalOf(async () => {
      const reading = await lists.read(await folder());
      told = leftOf(reading, together.id);
      const print = printOf(db, reading, together);
      if (last?.print !== print) {
        last = undefined;
        last = { print, unshared: await exchange(reading, together) };
      }
      if (last.unshared > 0) told = { ...told, unshared: last.unshared };
    });
    return { ...told, ...(trouble !== undefined && { trouble }) };
  }

  return {
    exchange: exchangeNews,

    /** Takes the list of this id out of the folder. Throws `FolderError`. */
    async takeOut(id: string): Promise<void> {
      last = undefined;
      await lists.takeOut(await folder(), id);
    },
  };
}
