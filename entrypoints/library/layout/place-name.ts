import type { Route } from '../../../utils/view/route.ts';

/** The name of a place in the library that has its own scroller's place and its own paper beside it. */
export function placeName(route: Route): string {
  if (route.view === 'period') return route.period.id;
  if (route.view === 'paper') return route.key;
  return route.view === 'listed' ? `listed ${route.ids}` : route.view;
}
