import { arxivMonth } from '../../utils/arxiv/id.ts';
import { feedDay } from '../../utils/feed/day.ts';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import { isPausedOn } from '../../utils/settings.ts';
import type { Sighting, Site } from '../../utils/sites/types.ts';
import type { Actions } from './actions.ts';
import { wantedMark, type Marks } from './marks.ts';
import type { Store } from './store.ts';
import { isDarkPage } from './theme.ts';

const SLICE_MS = 12;

export interface PassDependencies {
  doc: Document;
  url: () => URL;
  site: Site;
  store: Store;
  marks: Marks;
  actions: Actions;
  /** Told which months the page shows. Not in private windows, from which nothing is written. */
  pull: (months: Iterable<string>) => void;
  signal: AbortSignal;
}

function monthsOf(sightings: Sighting[]): Set<string> {
  const ids = sightings.flatMap(({ keys }) => keys.map(arxivIdOfKey));
  return new Set(ids.filter((id) => id !== undefined).map(arxivMonth));
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * One pass over the page, from `start` (a time of the page's clock) to the last badge. Long listings
 * are marked in slices, so that no task of ours holds the page for long.
 */
export async function runPass(deps: PassDependencies, start: number): Promise<void> {
  const { doc, site, store, marks, actions, signal } = deps;
  const sightings = site.sightings(doc, deps.url());
  const months = monthsOf(sightings);
  await store.need(
    months,
    sightings.flatMap(({ keys }) => keys),
  );
  if (signal.aborted) return;
  if (isPausedOn(store.settings(), deps.url().hostname)) return marks.clear();
  const today = feedDay(new Date(Date.now() + store.skew()));
  let dark: boolean | undefined;
  const isDark = (): boolean =>
    (dark ??= isDarkPage(getComputedStyle(sightings[0]?.anchor ?? doc.body).color));
  marks.keepOnly(new Set(sightings.map(({ anchor }) => anchor)));
  if (sightings.length > 0) isDark();
  let sliceStart = performance.now();
  for (const sighting of sightings) {
    marks.show(sighting, wantedMark(sighting, store, today, actions), isDark);
    if (performance.now() - sliceStart > SLICE_MS) {
      await nextTask();
      if (signal.aborted) return;
      sliceStart = performance.now();
    }
  }
  const detail = { sightings: sightings.length, badges: marks.count() };
  if (actions.canSave) deps.pull(months);
  performance.measure('tidemark:overlay', { start, end: performance.now(), detail });
}
