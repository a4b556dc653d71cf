import { useMemo } from 'react';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { parseRoute, type Route } from '../../utils/view/route.ts';
import { useHash } from './use-hash.ts';

/** The route in the page's address, live. */
export function useRoute(today: FeedDay): Route {
  const hash = useHash();
  return useMemo(() => parseRoute(hash, today), [hash, today]);
}
