import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { writesOf } from '../../db/writes.ts';
import type { Trouble } from '../../i18n/coded.ts';
import { FolderError, type Folder, type FolderTrouble } from '../sync/folder/folder.ts';
import { keep, keptOf, type DevicesDb } from '../sync/kept/devices-db.ts';
import { same } from '../item/fields.ts';
import { createTurns } from '../sync/turns.ts';
import {
  createListReader,
  othersLeft,
  othersOf,
  writeList,
  type ListsRead,
} from './exchange-lists.ts';
import { fitting } from './list-file.ts';
import { papersToShare, type Sharing, type Together } from './shared-list.ts';

/** Lists that were not read and are named to the reader. */
const MOST_NAMED = 20;
/** What a list is made of. */
const TABLES = ['queue'];

interface TogetherDependencies {
  db: TidemarkDb;
  devices: DevicesDb;
  /** The group's folder; throws `FolderError`. */
  folder: () => Promise<Folder>;
  now: () => Date;
  newId: () => string;
}

const TROUBLES: Readonly<Record<FolderTrouble, Trouble>> = {
  permission: 'trouble.folder.permission',
  gone: 'trouble.folder.gone',
  full: 'trouble.folder.full',
  failed: 'trouble.folder.failed',
};

/** Gives why the folder refused, in words for the reader; whatever else goes wrong rejects. */
async function refusalOf(work: () => Promise<unknown>): Promise<Trouble | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof FolderError) return TROUBLES[error.trouble];
    throw error;
  }
}

/**
 * A reading list together: each of a group writes one file into a folder that they share, and reads the others'. Nothing
 * of the others comes into this queue; what they share is kept beside it.
 */
export function createTogether({ db, devices, folder, now, newId }: TogetherDependencies) {
  const inTurn = createTurns();
  const lists = createListReader();
  /** Of what the last exchange of this life of the worker was made that went well, and how many papers it left out. */
  let last: { print: string; unshared: number } | undefined;

  /** As long as it is the same text, an exchange would do nothing. */
  function printOf({ read, left }: ListsRead, { id, name, state, notes }: Together): string {
    const files = [read.map(({ file }) => file), left.map(({ file, why }) => [file, why])];
    return JSON.stringify([writesOf(db, TABLES), id, name, state, notes, files]);
  }

  /** Stores the others' lists first: who may not write sees them all the same. Gives how many papers had no room. */
  async function exchange(lists: ListsRead, { id, name, ...shares }: Together): Promise<number> {
    const before = (await keptOf(devices, 'members')) ?? [];
    const others = othersOf(lists, id, before);
    if (!same(others, before)) await keep(devices, 'members', others);
    const all = papersToShare(await db.queue.toArray(), shares);
    const papers = fitting(all);
    await writeList(lists, { id, name, at: now().toISOString(), papers });
    return all.length - papers.length;
  }

  /** An exchange, unless nothing is other than after the last; gives what is to be told of it. */
  async function exchangeNews(together: Together): Promise<Partial<Together>> {
    let told: Partial<Together> = {};
    const trouble = await refusalOf(async () => {
      const reading = await lists.read(await folder());
      const left = othersLeft(reading.left, together.id);
      const first = left.slice(0, MOST_NAMED).map(({ file, why }) => ({ file: file.name, why }));
      if (left.length > 0) told = { left: { n: left.length, first } };
      const print = printOf(reading, together);
      if (last?.print !== print) {
        last = undefined;
        last = { print, unshared: await exchange(reading, together) };
      }
      if (last.unshared > 0) told = { ...told, unshared: last.unshared };
    });
    return { ...told, ...(trouble !== undefined && { trouble }) };
  }

  /** Takes the list out of the folder; `isLast`: forgets it also where the folder refuses. */
  async function takeOut(together: Together, isLast: boolean): Promise<Trouble | undefined> {
    // First of all, so that a worker that ends here writes it no more.
    const stopping = { ...together, stopping: true as const };
    await keep(devices, 'together', stopping);
    last = undefined;
    const trouble = await refusalOf(async () => lists.takeOut(await folder(), together.id));
    // Of a folder that is gone nothing can be taken.
    if (trouble === undefined || trouble === TROUBLES.gone || isLast)
      await devices.kept.bulkDelete(['together', 'group', 'members', 'hidden']);
    else await keep(devices, 'together', { ...stopping, trouble });
    return trouble;
  }

  async function once(): Promise<void> {
    const together = await keptOf(devices, 'together');
    if (together === undefined) return;
    if (together.stopping) return void (await takeOut(together, false));
    const told = await exchangeNews(together);
    const { id, name, state, notes } = together;
    const lastExchange = told.trouble === undefined ? now().toISOString() : together.lastExchange;
    await keep(devices, 'together', {
      id,
      name,
      state,
      notes,
      ...(lastExchange !== undefined && { lastExchange }),
      ...told,
    });
  }

  return {
    once: () => inTurn(once),

    isOn: async (): Promise<boolean> => (await keptOf(devices, 'together')) !== undefined,

    /** Begins to share, or shares otherwise, in the folder that the page has kept. */
    share: (sharing: Sharing): Promise<void> =>
      inTurn(async () => {
        const { stopping: _, ...old } = (await keptOf(devices, 'together')) ?? {};
        await keep(devices, 'together', { id: newId(), ...old, ...sharing });
        await once();
      }),

    /**
     * Takes this list out of the folder, with copies that a service made of it, and forgets folder and others. Where
     * the folder refuses it gives why, and tries again with each exchange; asked once more it forgets all the same.
     */
    stop: (): Promise<Trouble | undefined> =>
      inTurn(async () => {
        const together = await keptOf(devices, 'together');
        if (together !== undefined) return takeOut(together, together.stopping === true);
        await devices.kept.bulkDelete(['group', 'members', 'hidden']);
        return undefined;
      }),
  };
}

export type TogetherService = ReturnType<typeof createTogether>;
