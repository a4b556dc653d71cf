import { loadState, updateState } from '../../db/state.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { UtcTime } from '../../time/moment.ts';
import { same } from '../item/fields.ts';
import { parseSettings } from '../../settings.ts';
import { SHARED_SETTINGS, type SettingsTimes } from '../../db/shared-settings.ts';

/**
 * Notes when each setting that devices share was changed, from a change of `storage.local`: what is told to others much
 * later is then no later than it was. Called for every writer, pages too, which keep no times.
 */
export async function noteSettingsTimes(
  db: TidemarkDb,
  { oldValue, newValue }: { oldValue?: unknown; newValue?: unknown },
  at: UtcTime,
): Promise<void> {
  // Lost, as a browser may lose its storage: nobody changed anything.
  if (newValue === undefined) return;
  const [before, after] = [parseSettings(oldValue), parseSettings(newValue)];
  const names = SHARED_SETTINGS.filter((name) => !same(before[name], after[name]));
  if (names.length === 0) return;
  const changedAt = Object.fromEntries(names.map((name) => [name, at]));
  await updateState(db, 'settings', (old) => ({ changedAt: { ...old.changedAt, ...changedAt } }));
}

export const loadSettingsTimes = async (db: TidemarkDb): Promise<SettingsTimes> =>
  (await loadState(db, 'settings')).changedAt;
