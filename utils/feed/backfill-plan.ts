import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { MonthRow } from '../db/tables.ts';
import { momentMs } from '../time/moment.ts';
import { addDays } from '../time/feed-day.ts';
import { monthOf, monthsBack } from '../time/feed-month.ts';
import { RECENT_DAYS } from './scene.ts';
import { saneWait } from '../time/skew.ts';

/** What the backfill does next. */
export type BackfillStep =
  | { kind: 'page'; month: FeedMonth; page: number }
  | { kind: 'day'; month: FeedMonth; day: FeedDay }
  /** Only months that failed are left. */
  | { kind: 'wait'; until: Date }
  | { kind: 'done' };

export interface BackfillInput {
  months: ReadonlyMap<FeedMonth, MonthRow>;
  today: FeedDay;
  since: FeedMonth;
  now: Date;
}

/** The newest month that the daily readings do not cover whole. */
export function newestMonth(today: FeedDay): FeedMonth {
  return monthOf(addDays(today, -RECENT_DAYS - 1));
}

function waitsUntil({ trouble }: MonthRow, now: Date): number {
  return saneWait(momentMs(trouble?.nextTryAt) ?? 0, now);
}

function stepOf(month: FeedMonth, row: MonthRow | undefined): BackfillStep {
  const [day] = row?.days ?? [];
  return day === undefined
    ? { kind: 'page', month, page: row?.page ?? 0 }
    : { kind: 'day', month, day };
}

/**
 * Newest first, whatever pages the reader has open: the feed would see it in the order. A month in trouble waits
 * for its time.
 */
export function nextStep({ months, today, since, now }: BackfillInput): BackfillStep {
  const left = monthsBack(newestMonth(today), since).filter(
    (month) => months.get(month)?.doneAt === undefined,
  );
  if (left.length === 0) return { kind: 'done' };
  const next = left.find((month) => {
    const row = months.get(month);
    return row === undefined || waitsUntil(row, now) <= now.getTime();
  });
  if (next !== undefined) return stepOf(next, months.get(next));
  const times = left.map((month) => waitsUntil(months.get(month) as MonthRow, now));
  return { kind: 'wait', until: new Date(Math.min(...times)) };
}
