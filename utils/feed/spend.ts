import type { TidemarkDb } from '../db/tidemark-db.ts';
import { updateState } from '../db/state.ts';
import { NONE_ASKED, roomAt, withOne, type Purpose } from './allowance.ts';
import { FeedError } from './error.ts';
import { askedOf } from './plan.ts';
import { feedTime } from './sync-state.ts';

/**
 * Counts a request before it is made; throws `FeedError` ("ceiling") where the day has no room for it. What
 * does not leave the machine costs nothing.
 */
export function createSpend(deps: {
  db: TidemarkDb;
  now: () => Date;
  random: () => number;
  online?: () => boolean;
}): (purpose: Purpose) => Promise<void> {
  return async (purpose) => {
    if (deps.online?.() === false) return;
    const here = deps.now();
    await updateState(deps.db, 'sync', (sync) => {
      const at = feedTime(sync, here).getTime();
      if (roomAt(askedOf(sync, here), purpose) > at) throw new FeedError('ceiling');
      const asked = withOne(sync.asked ?? NONE_ASKED, purpose, at);
      return { ...sync, phase: sync.phase ?? deps.random(), asked };
    });
  };
}
