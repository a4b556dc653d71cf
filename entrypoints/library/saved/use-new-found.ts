import { useCalmQuery } from '../use-calm-query.ts';
import { searchOf } from '../../../components/search-of.ts';
import { useServices } from '../../../components/services.tsx';
import type { SavedSearch } from '../../../utils/settings.ts';
import type { FeedDay } from '../../../utils/time/feed-day.ts';
import { firstOfNews, newFound } from '../../../utils/view/new-found.ts';

const NONE: ReadonlyMap<string, number> = new Map();

/** How many papers came since the reader last looked at each saved search, live. */
export function useNewFound(
  searches: readonly SavedSearch[],
  today: FeedDay,
): ReadonlyMap<string, number> {
  const { db } = useServices();
  const counts = useCalmQuery(
    () => newFound(db, searchOf(db), searches, today),
    { days: [firstOfNews(today), today], looks: 'any' },
    [db, searches, today],
  );
  return counts ?? NONE;
}
