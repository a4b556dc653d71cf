import { useState } from 'react';
import type { Query } from '../../utils/search/query.ts';
import type { Route } from '../../utils/view/route.ts';

/**
 * What the reader searches for, or searched for just before the paper that is shown: its texts mark it. The search
 * page says what it found, so that nothing is searched for twice.
 */
export function useMarkedQuery({ view }: Route) {
  const [marked, onFound] = useState<Query>();
  if (view !== 'search' && view !== 'paper' && marked) onFound(undefined);
  return { marked, onFound };
}
