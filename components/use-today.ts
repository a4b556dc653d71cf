import { feedDay } from '../utils/time/feed-day.ts';
import type { FeedDay } from '../utils/time/feed-day.ts';
import { useNow } from './use-now.ts';
import { useSyncState } from './use-sync-state.ts';

/** The feed's day now, by the feed's clock where ours is far off. */
export function useToday(): FeedDay {
  const now = useNow();
  const skew = useSyncState()?.skew ?? 0;
  return feedDay(new Date(now.getTime() + skew));
}
