import { dayNumber, isWeekend } from '../../../utils/time/feed-day.ts';

/** The feed's first day, day 0, was a Thursday. */
const MONDAY = 3;
/** Mondays on which nobody makes a list. */
const HOLIDAYS: ReadonlySet<string> = new Set(['2026-09-07', '2027-01-18']);

export const holdsNoList = (day: string): boolean => isWeekend(day) || HOLIDAYS.has(day);

/** Weekdays before this day, from a Monday on. */
function weekdays(day: string): number {
  const days = dayNumber(day) + MONDAY;
  const week = Math.floor(days / 7);
  return week * 5 + Math.min(days - week * 7, 5);
}

/** How many lists this day's is after that of `begin`; negative before it. What is seeded by it is the same on any date. */
export function listNumber(day: string, begin: string): number {
  return weekdays(day) - weekdays(begin);
}
