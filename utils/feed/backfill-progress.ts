import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { MonthRow } from '../db/tables.ts';
import { newestMonth } from './backfill-plan.ts';
import { monthsBack, weekdaysOfMonth } from '../time/feed-month.ts';

/** The month from which on every item names its day, so that no day is asked for by itself. */
const LABELLED_SINCE: FeedMonth = '2025-04';
const PAGES_A_MONTH = 7;
const SECONDS_A_REQUEST = 1.25;

export interface BackfillProgress {
  /** Months done, of all. */
  done: number;
  total: number;
  /** Months that failed and wait for another try. */
  failed: FeedMonth[];
  /** An estimate, from what is left to ask at one request a second. */
  secondsLeft: number;
}

function requestsLeft(month: FeedMonth, row: MonthRow | undefined): number {
  if (row?.doneAt !== undefined) return 0;
  if (row?.days !== undefined) return row.days.length;
  if (month < LABELLED_SINCE) return weekdaysOfMonth(month).length + 1;
  return Math.max(1, PAGES_A_MONTH - (row?.page ?? 0));
}

/** How far the copy of the archive is. */
export function progressOf(
  rows: readonly MonthRow[],
  today: FeedDay,
  since: FeedMonth,
): BackfillProgress {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const all = monthsBack(newestMonth(today), since);
  const left = all.map((month) => requestsLeft(month, byMonth.get(month)));
  return {
    done: all.filter((month) => byMonth.get(month)?.doneAt !== undefined).length,
    total: all.length,
    failed: all.filter((month) => byMonth.get(month)?.trouble !== undefined),
    secondsLeft: Math.round(left.reduce((sum, n) => sum + n, 0) * SECONDS_A_REQUEST),
  };
}
