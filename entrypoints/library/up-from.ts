import { lastList } from '../../components/list/place.ts';
import type { Route } from '../../utils/view/route.ts';

/** Where `u` leads: from a paper back to its list, from a view of the queue to the queue. */
export function upFrom({ view }: Route): string | undefined {
  if (view === 'paper') return lastList()?.address.slice(1) ?? 'today';
  return ['removed', 'changes', 'together'].includes(view) ? 'queue' : undefined;
}
