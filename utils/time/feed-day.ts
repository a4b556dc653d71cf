import { isCalendarDay } from './calendar-day.ts';
import { newYorkOffset } from './new-york.ts';

/** A calendar label `YYYY-MM-DD` of the feed. It is text and never passes through a local `Date`. */
export type FeedDay = string;

/**
 * The feed day rule. A day opens at 21:30 New York time of the evening before, so the feed day is
 * the New York calendar date of (now + 2 h 30 min). Source: docs/FEED.md §4.
 */
const OPENS_EARLY_MS = 150 * 60_000;
const DAY_MS = 86_400_000;
const LONGEST_OFFSET_MS = 5 * 3_600_000;
/** The first day that the feed has. */
export const FIRST_FEED_DAY: FeedDay = '2023-05-04';

const utcOf = (day: FeedDay): number => Date.parse(`${day}T00:00:00Z`);
const dayOfUtc = (time: number): FeedDay => new Date(time).toISOString().slice(0, 10);

/** The feed's day at the moment `now`, as `YYYY-MM-DD`. */
export function feedDay(now: Date): FeedDay {
  const time = now.getTime() + OPENS_EARLY_MS;
  return dayOfUtc(time + newYorkOffset(time));
}

/** When the feed's day opens, in milliseconds since 1970. At that hour New York's clock is never set. */
export function openingOf(day: FeedDay): number {
  const utc = utcOf(day);
  return utc - OPENS_EARLY_MS - newYorkOffset(utc + LONGEST_OFFSET_MS);
}

/** Whether a value from outside is a day that the feed may have: real, and not before its first. */
export function isFeedDay(value: unknown): value is FeedDay {
  return isCalendarDay(value) && value >= FIRST_FEED_DAY;
}

/** `day` must be a real one. */
export function addDays(day: FeedDay, n: number): FeedDay {
  return dayOfUtc(utcOf(day) + n * DAY_MS);
}

/** Days since the feed's first day. */
export function dayNumber(day: FeedDay): number {
  return Math.round((utcOf(day) - utcOf(FIRST_FEED_DAY)) / DAY_MS);
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(n: number): FeedDay {
  return addDays(FIRST_FEED_DAY, n);
}

export function isWeekend(day: FeedDay): boolean {
  const weekday = new Date(utcOf(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
