import type { FeedDay } from '../time/feed-day.ts';
import { addDays, isWeekend } from '../time/feed-day.ts';
import { isCalendarDay } from '../time/calendar-day.ts';
import { FIRST_FEED_DAY } from '../time/feed-day.ts';
import { mondayOfWeek, weekOfDay } from './iso-week.ts';

export type PeriodKind = 'day' | 'week' | 'month';

/** A stretch of feed days with a name in the address: `2026-08-21`, `2026-W34`, `2026-08`. */
export interface Period {
  kind: PeriodKind;
  id: string;
  first: FeedDay;
  last: FeedDay;
}

function lastOfMonth(month: string): FeedDay {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The period of that name; undefined when there is none. */
export function parsePeriod(kind: PeriodKind, id: string): Period | undefined {
  if (kind === 'day') return isCalendarDay(id) ? { kind, id, first: id, last: id } : undefined;
  if (kind === 'week') {
    const first = mondayOfWeek(id);
    return first === undefined ? undefined : { kind, id, first, last: addDays(first, 6) };
  }
  return isCalendarDay(`${id}-01`)
    ? { kind, id, first: `${id}-01`, last: lastOfMonth(id) }
    : undefined;
}

/** The period of a kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: FeedDay): Period {
  const id = { day, week: weekOfDay(day), month: day.slice(0, 7) }[kind];
  return parsePeriod(kind, id) ?? { kind, id, first: day, last: day };
}

/** The one before (`-1`) or after (`1`); undefined outside the feed's life. */
export function neighbour(period: Period, step: -1 | 1, today: FeedDay): Period | undefined {
  const day = step === -1 ? addDays(period.first, -1) : addDays(period.last, 1);
  if (day < FIRST_FEED_DAY || day > today) return undefined;
  return periodOf(period.kind, day);
}

/** The days of a period that the feed has lived, oldest first. */
function livedDays({ first, last }: Period, today: FeedDay): FeedDay[] {
  const days: FeedDay[] = [];
  const end = last < today ? last : today;
  for (let day = first < FIRST_FEED_DAY ? FIRST_FEED_DAY : first; day <= end; day = addDays(day, 1))
    days.push(day);
  return days;
}

/** Weekdays of a period that are not copied; at weekends the feed rests. */
export function missingDays(
  period: Period,
  today: FeedDay,
  copied: ReadonlySet<FeedDay>,
): FeedDay[] {
  return livedDays(period, today).filter((day) => !isWeekend(day) && !copied.has(day));
}
