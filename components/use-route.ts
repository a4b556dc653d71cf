import { useEffect, useState } from 'react';
import type { FeedDay } from '../utils/db/tables.ts';
import { parseRoute, type Route } from '../utils/view/route.ts';

/** The route in the page's address, live. */
export function useRoute(today: FeedDay): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash, today);
}
