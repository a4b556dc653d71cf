import { useLiveQuery } from 'dexie-react-hooks';
import { searchOf } from '../../../components/search-of.ts';
import { useServices } from '../../../components/services.tsx';
import type { SavedSearch } from '../../../utils/settings.ts';
import type { FeedDay } from '../../../utils/time/feed-day.ts';
import { newFound } from '../../../utils/view/new-found.ts';

const NONE: ReadonlyMap<string, number> = new Map();

/** How many papers came since the reader last looked at each saved search, live. */
export function useNewFound(
  searches: readonly SavedSearch[],
  today: FeedDay,
): ReadonlyMap<string, number> {
  const { db } = useServices();
  const counts = useLiveQuery(
    () => newFound(db, searchOf(db), searches, today),
    [db, searches, today],
  );
  return counts ?? NONE;
}
