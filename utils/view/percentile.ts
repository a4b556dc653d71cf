import type { FeedDay } from '../time/feed-day.ts';
import { addDays } from '../time/feed-day.ts';

/** For so many days after a paper's feed day its upvotes, and those of its neighbours, still move much. */
const MOVING_DAYS = 14;
/** "Top 80 %" would say nothing. */
const MOST = 50;

/**
 * The smallest whole per cent of a month's featured papers with at least as many upvotes as this one, itself
 * among them; undefined in the lower half.
 */
export function topPercent(upvotes: number, others: readonly number[]): number | undefined {
  const better = others.filter((count) => count >= upvotes).length + 1;
  const percent = Math.ceil((better / (others.length + 1)) * 100);
  return percent > MOST ? undefined : percent;
}

/** Whether a paper of that day may still rise or fall. */
export const isStillMoving = (day: FeedDay, today: FeedDay): boolean =>
  today <= addDays(day, MOVING_DAYS);
