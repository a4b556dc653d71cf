import { loadState } from '../../db/state.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { areTwo, textOf } from './notes.ts';
import type { Notes } from './replica.ts';

/** What a reader of notes is to know of the exchange with other devices. */
export interface NotesTold {
  /** They are two texts, which were written on devices that did not know of each other. */
  areTwo: boolean;
  /** Texts of other devices for which these notes have no room. */
  hidden: number;
  /** The browser's account has no room for them, and no other place takes them. */
  stay: boolean;
}

/** What is to be said of these notes of an item, while they are as devices agreed on them. */
export async function notesTold(db: TidemarkDb, id: string, notes: string): Promise<NotesTold> {
  const row = await db.agreed.get(`item ${id}`);
  const agreed = row?.value['notes'] as Notes | undefined;
  const shown = agreed !== undefined && agreed.versions.length > 1 ? textOf(agreed) : undefined;
  const isShown = shown?.text === notes;
  const { account, folder } = await loadState(db, 'devices');
  const isAlone = account.state !== 'off' && folder.state === 'off';
  return {
    areTwo: isShown && agreed !== undefined && areTwo(agreed),
    hidden: isShown ? (shown?.rest.length ?? 0) : 0,
    stay: isAlone && (await loadState(db, 'account')).stays.includes(id),
  };
}
