import type { FeedDay, FeedMonth, MonthRow } from '../db/tables.ts';
import { addDays } from './day.ts';
import { monthOf, monthsBack } from './month.ts';
import { RECENT_DAYS } from './schedule.ts';
import { saneWait } from './skew.ts';

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
  return trouble === undefined ? 0 : saneWait(Date.parse(trouble.nextTryAt), now);
}

function stepOf(month: FeedMonth, row: MonthRow | undefined): BackfillStep {
  const [day] = row?.days ?? [];
  return day === undefined
    ? { kind: 'page', month, page: row?.page ?? 0 }
    : { kind: 'day', month, day };
}

/** Months asked for by an open page first, in the order of asking, then newest first; a month in trouble waits for its time. */
export function nextStep({ months, today, since, now }: BackfillInput): BackfillStep {
  const left = monthsBack(newestMonth(today), since).filter(
    (month) => months.get(month)?.doneAt === undefined,
  );
  if (left.length === 0) return { kind: 'done' };
  const free = left.filter((month) => {
    const row = months.get(month);
    return row === undefined || waitsUntil(row, now) <= now.getTime();
  });
  const pulledAt = (month: FeedMonth): string => months.get(month)?.pulledAt ?? '';
  const pulled = free.filter((month) => pulledAt(month) !== '');
  const [next] =
    pulled.length > 0 ? pulled.sort((a, b) => pulledAt(a).localeCompare(pulledAt(b))) : free;
  if (next !== undefined) return stepOf(next, months.get(next));
  const times = left.map((month) => waitsUntil(months.get(month) as MonthRow, now));
  return { kind: 'wait', until: new Date(Math.min(...times)) };
}
