import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState } from '../db/state.ts';
import { isFeedDay, type FeedDay } from '../time/feed-day.ts';
import { momentMs } from '../time/moment.ts';
import { isAhead } from '../time/skew.ts';
import { freshMs, roomAt } from './allowance.ts';
import { askedOf } from './plan.ts';
import { feedTime, heldUntil, todayOf } from './sync-state.ts';

/** A wish for a day's list (default: today's). */
export interface Wish {
  day?: FeedDay;
  /**
   * `press`: the reader pressed a button. `day`: a page that is open needs a day that is not copied.
   * `look`: popup or library was opened; only when the list is older than 10 minutes.
   */
  why: 'press' | 'day' | 'look';
}

/** Which day is to be read now to fulfil a wish; none where it is fresh or may not be asked for, `full` when for the ceiling. */
export async function dayWished(
  db: TidemarkDb,
  { day, why }: Wish,
  at: Date,
): Promise<{ day?: FeedDay; full?: true }> {
  const sync = await loadState(db, 'sync');
  const wanted = day ?? todayOf(sync, at);
  if (!isFeedDay(wanted) || wanted > todayOf(sync, at)) return {};
  const held = heldUntil(sync, at);
  if (held && (why === 'look' || sync.trouble?.status === 429)) return {};
  const readAt = momentMs((await db.days.get(wanted))?.readAt) ?? 0;
  const asked = askedOf(sync, at);
  const feedNow = feedTime(sync, at).getTime();
  const isFresh = at.getTime() - readAt < freshMs(asked, feedNow) && !isAhead(readAt, at);
  if (isFresh && why === 'look') return {};
  if (why !== 'press' && roomAt(asked, why) > feedNow) return { full: true };
  return { day: wanted };
}
