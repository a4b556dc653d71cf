import { isCalendarDay } from './calendar-day.ts';
import { addDays, FIRST_FEED_DAY, isWeekend, type FeedDay } from './feed-day.ts';

/** A calendar month of the feed, `YYYY-MM`. */
export type FeedMonth = string;

export const FIRST_MONTH: FeedMonth = FIRST_FEED_DAY.slice(0, 7);

/** Whether a value from outside is a month that the feed may have: real, and not before its first. */
export function isFeedMonth(value: unknown): value is FeedMonth {
  return typeof value === 'string' && value >= FIRST_MONTH && isCalendarDay(`${value}-01`);
}

export function monthOf(day: FeedDay): FeedMonth {
  return day.slice(0, 7);
}

/** The month `n` months later (earlier when negative). */
export function addMonths(month: FeedMonth, n: number): FeedMonth {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** Months from `newest` back to `oldest`, both included, newest first. */
export function monthsBack(newest: FeedMonth, oldest: FeedMonth): FeedMonth[] {
  const months: FeedMonth[] = [];
  for (let month = newest; month >= oldest; month = addMonths(month, -1)) months.push(month);
  return months;
}

/** The days of a month, first to last, from the feed's first day on. */
export function daysOfMonth(month: FeedMonth): FeedDay[] {
  const days: FeedDay[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days.filter((day) => day >= FIRST_FEED_DAY);
}

/** The weekdays of a month, newest first: the feed rests at weekends (docs/FEED.md §1). */
export function weekdaysOfMonth(month: FeedMonth): FeedDay[] {
  return daysOfMonth(month)
    .filter((day) => !isWeekend(day))
    .reverse();
}

/** The feed's months that most papers of an arXiv month `YYMM` are listed in: the same and the next. */
export function featuredIn(yymm: string): FeedMonth[] {
  const month = `20${yymm.slice(0, 2)}-${yymm.slice(2)}`;
  return isFeedMonth(month) ? [month, addMonths(month, 1)] : [];
}
