import type { TidemarkDb } from '../db/tidemark-db.ts';
import { addDays, FIRST_FEED_DAY, type FeedDay } from '../time/feed-day.ts';

/**
 * The next day before (−1) or after (1) one that has papers, or of which nothing is known yet: only days that
 * are copied and empty are stepped over. Today is a day to go to, with papers or without.
 */
export async function stepDay(
  db: TidemarkDb,
  from: FeedDay,
  step: -1 | 1,
  today: FeedDay,
): Promise<FeedDay | undefined> {
  for (
    let day = addDays(from, step);
    day >= FIRST_FEED_DAY && day <= today;
    day = addDays(day, step)
  ) {
    const row = await db.days.get(day);
    if (row === undefined || row.ids.length > 0 || day === today) return day;
  }
  return undefined;
}
