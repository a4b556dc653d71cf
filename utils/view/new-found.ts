import { readDaysBetween, readLook, readPapers } from '../db/queries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Search } from '../search/create-search.ts';
import type { SavedSearch } from '../settings.ts';
import { addDays, type FeedDay } from '../time/feed-day.ts';
import { faultOf, listOfSearch } from './saved-searches.ts';

/** More than one search finds of a month. */
const MOST_HITS = 5000;
/** Papers of a day come until the day after; what the backfill copies of long ago is no news. */
const DAYS_BEFORE = 2;
const MOST_DAYS = 60;

/** What a day before this one lists is no news. */
export const firstOfNews = (today: FeedDay): FeedDay => addDays(today, -MOST_DAYS);

/** Papers of the days since `at`. */
async function papersSince(db: TidemarkDb, at: string, today: FeedDay) {
  const earliest = firstOfNews(today);
  const begin = addDays(at.slice(0, 10), -DAYS_BEFORE);
  const days = await readDaysBetween(db, begin > earliest ? begin : earliest, today);
  const rows = await readPapers(db, [...new Set(days.flatMap(({ ids }) => ids))]);
  return rows.filter((row) => row !== undefined);
}

/** How many papers each saved search finds that came since the reader last looked at it, by its id. */
export async function newFound(
  db: TidemarkDb,
  search: Search,
  searches: readonly SavedSearch[],
  today: FeedDay,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const whole = searches.filter((one) => faultOf(one) === undefined);
  const looks = await Promise.all(whole.map((one) => readLook(db, listOfSearch(one))));
  const oldest = looks.reduce((first, look) => (look && look.at < first ? look.at : first), '9999');
  if (oldest === '9999') return counts;
  const papers = await papersSince(db, oldest, today);
  for (const [i, one] of whole.entries()) {
    const at = looks[i]?.at;
    const fresh = at === undefined ? [] : papers.filter(({ firstSeenAt }) => firstSeenAt > at);
    if (fresh.length === 0) continue;
    const { hits, partial, corrected } = await search.search(one.query, { limit: MOST_HITS });
    if (partial || corrected.length > 0) continue;
    const found = new Set(hits.map(({ id }) => id));
    const count = fresh.filter(({ id }) => found.has(id)).length;
    if (count > 0) counts.set(one.id, count);
  }
  return counts;
}
