import { loadState } from '../../db/state.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import { fnv1a } from '../../fnv1a.ts';
import { partsOfKey } from './account-keys.ts';

/** What the browser tells of a change of `storage.sync`, by key. */
export type AccountChanges = Readonly<Record<string, { newValue?: unknown }>>;

/** Whether nothing changed in the account but what this device wrote there itself, as it stands there now. */
export async function areOwnWrites(db: TidemarkDb, changes: AccountChanges): Promise<boolean> {
  const [{ id }, { values }] = [await loadState(db, 'devices'), await loadState(db, 'account')];
  return Object.entries(changes).every(([key, { newValue }]) => {
    const parts = partsOfKey(key);
    if (parts === undefined) return true;
    if (parts.device !== id) return false;
    const known = values[parts.name];
    return typeof newValue === 'string' ? known === fnv1a(newValue) : known === undefined;
  });
}
