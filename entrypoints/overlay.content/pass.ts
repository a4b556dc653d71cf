import { arxivMonth } from '../../utils/arxiv/id.ts';
import { feedDay } from '../../utils/feed/day.ts';
import { isPausedOn } from '../../utils/settings.ts';
import { arxivIdOf } from '../../utils/sites/arxiv-id-of.ts';
import { REVOKED_KEY, revokedIn } from '../../utils/sites/revoked.ts';
import type { Sighting, Site } from '../../utils/sites/types.ts';
import type { Actions } from './actions.ts';
import { wantedMark, type Marks } from './marks.ts';
import { createSlices, type Slices } from './slices.ts';
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

/** Optional sites can be taken away again while a page is open. */
async function isSwitchedOff(site: Site, store: Store): Promise<boolean> {
  if (site.optional !== true) return false;
  await store.read([REVOKED_KEY]);
  return revokedIn(store.value(REVOKED_KEY)).includes(site.name);
}

/** On long lists the first rows are marked before the last ones are looked up. */
const PART = 200;

/** Looks up a part of the page's papers, and marks it. */
async function markPart(
  deps: PassDependencies,
  part: Sighting[],
  slices: Slices,
): Promise<Sighting[]> {
  const { store, titles, marks, actions, signal } = deps;
  const sightings = titles === undefined ? part : await titles.recognise(part, slices);
  await store.need(
    monthsOf(sightings),
    sightings.flatMap(({ keys }) => keys),
  );
  signal.throwIfAborted();
  const today = feedDay(new Date(Date.now() + store.skew()));
  let dark: boolean | undefined;
  const isDark = (): boolean =>
    (dark ??= isDarkPage(getComputedStyle(sightings[0]?.anchor ?? deps.doc.body).color));
  if (sightings.length > 0) isDark();
  await slices.each(sightings, (sighting) =>
    marks.show(
      sighting,
      wantedMark(sighting, store, today, actions, deps.site.showsUpvotes),
      isDark,
    ),
  );
  return sightings;
}

/**
 * One pass over the page, from `start` (a time of the page's clock) to the last badge. Long listings
 * are marked in slices, so that no task of ours holds the page for long. Gives what it found.
 */
export async function runPass(deps: PassDependencies, start: number): Promise<Sighting[]> {
  const { doc, site, store, titles, marks, actions, signal } = deps;
  const slices = createSlices(signal);
  if (titles !== undefined) await slices.pause();
  const url = deps.url();
  const found: Sighting[] = [];
  await slices.each(site.walk?.(doc, url) ?? site.sightings(doc, url), (one) => found.push(one));
  await Promise.all([store.need(monthsOf(found)), titles?.prepare(found, slices)]);
  signal.throwIfAborted();
  if (isPausedOn(store.settings(), deps.url().hostname) || (await isSwitchedOff(site, store))) {
    marks.clear();
    return [];
  }
  marks.keepOnly(new Set(found.map(({ anchor }) => anchor)));
  const sightings: Sighting[] = [];
  const size = titles === undefined ? found.length : PART;
  for (let at = 0; at < found.length; at += size)
    sightings.push(...(await markPart(deps, found.slice(at, at + size), slices)));
  const detail = { sightings: sightings.length, badges: marks.count() };
  if (actions.canSave) deps.pull(monthsOf(sightings));
  performance.measure('tidemark:overlay', { start, end: performance.now(), detail });
  return sightings;
}
