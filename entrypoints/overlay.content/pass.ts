import { arxivMonth } from '../../utils/arxiv/id.ts';
import { feedDay } from '../../utils/feed/day.ts';
import { isPausedOn } from '../../utils/settings.ts';
import { arxivIdOf } from '../../utils/sites/arxiv-id-of.ts';
import type { Sighting, Site } from '../../utils/sites/types.ts';
import type { Actions } from './actions.ts';
import { wantedMark, type Marks } from './marks.ts';
import { createSlices } from './slices.ts';
import type { Store } from './store.ts';
import { isDarkPage } from './theme.ts';
import type { Titles } from './titles.ts';

export interface PassDependencies {
  doc: Document;
  url: () => URL;
  site: Site;
  store: Store;
  titles: Titles | undefined;
  marks: Marks;
  actions: Actions;
  /** Told which months the page shows. Not in private windows, from which nothing is written. */
  pull: (months: Iterable<string>) => void;
  signal: AbortSignal;
}

function monthsOf(sightings: readonly Sighting[]): Set<string> {
  const ids = sightings.map(arxivIdOf);
  return new Set(ids.filter((id) => id !== undefined).map(arxivMonth));
}

/**
 * One pass over the page, from `start` (a time of the page's clock) to the last badge. Long listings
 * are marked in slices, so that no task of ours holds the page for long. Gives what it found.
 */
export async function runPass(deps: PassDependencies, start: number): Promise<Sighting[]> {
  const { doc, site, store, titles, marks, actions, signal } = deps;
  const slices = createSlices(signal);
  const found = site.sightings(doc, deps.url());
  const sightings = titles === undefined ? found : await titles.recognise(found, slices);
  const months = monthsOf(sightings);
  await store.need(
    months,
    sightings.flatMap(({ keys }) => keys),
  );
  signal.throwIfAborted();
  if (isPausedOn(store.settings(), deps.url().hostname)) {
    marks.clear();
    return [];
  }
  const today = feedDay(new Date(Date.now() + store.skew()));
  let dark: boolean | undefined;
  const isDark = (): boolean =>
    (dark ??= isDarkPage(getComputedStyle(sightings[0]?.anchor ?? doc.body).color));
  marks.keepOnly(new Set(sightings.map(({ anchor }) => anchor)));
  if (sightings.length > 0) isDark();
  await slices.each(sightings, (sighting) =>
    marks.show(sighting, wantedMark(sighting, store, today, actions), isDark),
  );
  const detail = { sightings: sightings.length, badges: marks.count() };
  if (actions.canSave) deps.pull(months);
  performance.measure('tidemark:overlay', { start, end: performance.now(), detail });
  return sightings;
}
