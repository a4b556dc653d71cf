import { loadState, updateState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import { buildProfile, readKnown, type ProfileSettings } from './build.ts';
import { LEAST_SAVED, packProfile } from './format.ts';
import { savedOf } from './from-known.ts';
import { NEAR_KEY } from './key.ts';
import { printOfSources } from './print.ts';

/**
 * Makes the profile anew where what it is made of has changed, and says that its shard is behind. Killed
 * anywhere, it begins again at the next call, and pages keep the profile before. Nothing is written where the
 * papers changed meanwhile, which the next call looks at: the reader may have deleted everything.
 */
export async function tendProfile(
  db: TidemarkDb,
  settings: ProfileSettings,
  breathe: () => Promise<void>,
): Promise<void> {
  const known = await readKnown(db, settings);
  const old = await loadState(db, 'near');
  if (savedOf(known) < LEAST_SAVED && old.profile === undefined) return;
  const print = await printOfSources(db, known, settings);
  if (old.print === print) return;
  const profile = packProfile(await buildProfile(db, settings, breathe));
  await db.transaction('rw', db.state, db.dirty, db.queue, db.marks, async () => {
    const now = [await readKnown(db, settings), (await loadState(db, 'near')).print];
    if (JSON.stringify(now) !== JSON.stringify([known, old.print])) return;
    await updateState(db, 'near', () => ({ print, profile }));
    await markDirty(db, [NEAR_KEY]);
  });
}
