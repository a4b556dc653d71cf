import { shortMonthLabel } from '../format.ts';
import type { FeedDay } from '../time/feed-day.ts';

/** For each week the month that begins in it, or that the first one lies in; else nothing. */
export function monthsUnder(weeks: readonly FeedDay[]): string[] {
  return weeks.map((first, i) => {
    const before = weeks[i - 1];
    return before?.slice(0, 7) === first.slice(0, 7) ? '' : shortMonthLabel(first);
  });
}
