import type { Trouble } from '../../i18n/coded.ts';
import { keep, keptOf } from '../sync/kept/devices-db.ts';
import { createTurns } from '../sync/turns.ts';
import { createNews, type NewsDependencies } from './exchange-news.ts';
import { refusalOf, TROUBLES } from './refusal.ts';
import type { Sharing, Together } from './shared-list.ts';

interface TogetherDependencies extends NewsDependencies {
  newId: () => string;
}

/**
 * A reading list together: each of a group writes one file into a folder that they share, and reads the others'. Nothing
 * of the others comes into this queue; what they share is kept beside it.
 */
export function createTogether({ newId, ...deps }: TogetherDependencies) {
  const { devices, now } = deps;
  const inTurn = createTurns();
  const news = createNews(deps);

  /** Takes the list out of the folder; `isLast`: forgets it also where the folder refuses. */
  async function takeOut(together: Together, isLast: boolean): Promise<Trouble | undefined> {
    // First of all, so that a worker that ends here writes it no more.
    const stopping = { ...together, stopping: true as const };
    await keep(devices, 'together', stopping);
    const trouble = await refusalOf(() => news.takeOut(together.id));
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
    const told = await news.exchange(together);
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
