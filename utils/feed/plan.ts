import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState } from '../db/state.ts';
import type { SyncState } from '../db/state-values.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { momentMs } from '../time/moment.ts';
import { byOwnClock, NONE_ASKED, recent } from './allowance.ts';
import type { Asked } from '../db/state-values.ts';
import { addDays, dayNumber, isWeekend, openingOf } from '../time/feed-day.ts';
import { SETTLED_DAYS } from './scene.ts';
import { missingDays, nextReading, type Choice } from './schedule.ts';
import { feedTime, todayOf } from './sync-state.ts';

export interface Plan extends Choice {
  /** The day to read next. */
  day: FeedDay;
  /** Those of today and the last 14 days that were never read. */
  missing: FeedDay[];
  sync: SyncState;
}

/** What was asked in the last 24 hours, by the feed's clock. */
export function askedOf(sync: SyncState, now: Date): Asked {
  return recent(sync.asked ?? NONE_ASKED, feedTime(sync, now).getTime());
}

/** What is to be read next, and when, from what is stored. */
export async function planOf(db: TidemarkDb, now: Date): Promise<Plan> {
  const sync = await loadState(db, 'sync');
  const today = todayOf(sync, now);
  const range = db.days.where('day').between(addDays(today, -SETTLED_DAYS), today, true, true);
  const rows = new Map((await range.toArray()).map((row) => [row.day, row]));
  const days = Array.from({ length: SETTLED_DAYS + 1 }, (_, back) => addDays(today, -back));
  const at = now.getTime();
  const choice = nextReading({
    now: at,
    today: dayNumber(today),
    weekend: isWeekend(today),
    openedAt: openingOf(today) - sync.skew,
    nextOpensAt: openingOf(addDays(today, 1)) - sync.skew,
    lookedAt: momentMs(sync.lastLookAt) ?? -Infinity,
    readAt: days.map((day) => momentMs(rows.get(day)?.readAt) ?? 0),
    size: days.map((day) => rows.get(day)?.ids.length ?? 0),
    asked: byOwnClock(askedOf(sync, now), sync.skew),
    phase: sync.phase ?? 0,
  });
  return {
    ...choice,
    day: addDays(today, -choice.back),
    missing: missingDays(today, rows),
    sync,
  };
}
