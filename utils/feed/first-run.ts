import type { TidemarkDb } from '../db/tidemark-db.ts';
import { updateState } from '../db/state.ts';
import { planOf } from './plan.ts';
import { RECENT_DAYS } from './scene.ts';

/** Stores how far the first run is, for the pages to say; nothing once it is over. */
export async function noteFirstRun(db: TidemarkDb, at: Date): Promise<void> {
  const { missing, sync } = await planOf(db, at);
  const total = RECENT_DAYS + 1;
  const left = missing.length;
  // The reader's own look may have brought one day before the worker began.
  const isFirst = left > 0 && (sync.firstRun !== undefined || left >= total - 1);
  const firstRun = isFirst ? { read: total - left, total } : undefined;
  if (firstRun?.read === sync.firstRun?.read) return;
  await updateState(db, 'sync', (old) => ({ ...old, firstRun }));
}
