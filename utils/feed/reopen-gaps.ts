import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import { dayOfMoment } from '../time/moment.ts';
import { addDays } from '../time/feed-day.ts';
import { daysOfMonth, isFeedMonth } from '../time/feed-month.ts';
import { RECENT_DAYS } from './scene.ts';

/**
 * A month that was copied before its last day lives on by the daily readings. After a long absence
 * there are days that these no longer reach: the month is opened again. (A month that is done has a row
 * for each of its days, empty ones too, so that a missing row is a day nobody read.)
 */
export async function reopenGaps(db: TidemarkDb, today: FeedDay, since: FeedMonth): Promise<void> {
  const newest = addDays(today, -RECENT_DAYS - 1);
  await db.transaction('rw', db.months, db.days, async () => {
    const done = await db.months.filter(({ doneAt }) => doneAt !== undefined).toArray();
    for (const { month, doneAt } of done) {
      if (!isFeedMonth(month)) continue;
      const days = daysOfMonth(month).filter((day) => day <= newest);
      if (month < since || (days.at(-1) ?? '') < (dayOfMoment(doneAt) ?? '')) continue;
      const there = await db.days
        .where('day')
        .between(days[0] ?? '', days.at(-1) ?? '', true, true)
        .toArray();
      if (there.length < days.length) await db.months.put({ month, page: 0 });
    }
  });
}
