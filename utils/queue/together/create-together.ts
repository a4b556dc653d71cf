import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { Trouble } from '../../i18n/coded.ts';
import { FolderError, type Folder, type FolderTrouble } from '../sync/folder/folder.ts';
import { keep, keptOf, type DevicesDb } from '../sync/kept/devices-db.ts';
import { same } from '../item/fields.ts';
import { createTurns } from '../sync/turns.ts';
import { createListExchange } from './exchange-lists.ts';
import { papersToShare, type Sharing, type Together } from './shared-list.ts';

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
async function refusalOf(work: () => Promise<void>): Promise<Trouble | undefined> {
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
  const lists = createListExchange();

  async function exchange({ id, name, ...shares }: Together): Promise<void> {
    const papers = papersToShare(await db.queue.toArray(), shares);
    const own = { id, name, at: now().toISOString(), papers };
    const before = (await keptOf(devices, 'members')) ?? [];
    await lists.exchange(await folder(), own, before, async (others) => {
      if (!same(others, before)) await keep(devices, 'members', others);
    });
  }

  /** Takes the list out of the folder; `isLast`: forgets it also where the folder refuses. */
  async function takeOut(together: Together, isLast: boolean): Promise<Trouble | undefined> {
    // First of all, so that a worker that ends here writes it no more.
    const stopping = { ...together, stopping: true as const };
    await keep(devices, 'together', stopping);
    const trouble = await refusalOf(async () => lists.takeOut(await folder(), together.id));
    // Of a folder that is gone nothing can be taken.
    if (trouble === undefined || trouble === TROUBLES.gone || isLast)
      await devices.kept.bulkDelete(['together', 'group', 'members']);
    else await keep(devices, 'together', { ...stopping, trouble });
    return trouble;
  }

  async function once(): Promise<void> {
    const together = await keptOf(devices, 'together');
    if (together === undefined) return;
    if (together.stopping) return void (await takeOut(together, false));
    const trouble = await refusalOf(() => exchange(together));
    const { id, name, state, notes } = together;
    const lastExchange = trouble === undefined ? now().toISOString() : together.lastExchange;
    await keep(devices, 'together', {
      id,
      name,
      state,
      notes,
      ...(lastExchange !== undefined && { lastExchange }),
      ...(trouble !== undefined && { trouble }),
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
        await devices.kept.bulkDelete(['group', 'members']);
        return undefined;
      }),
  };
}

export type TogetherService = ReturnType<typeof createTogether>;
