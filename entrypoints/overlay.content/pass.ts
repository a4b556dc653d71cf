import { arxivMonth } from '../../utils/arxiv/id.ts';
import type { FeedDay } from '../../utils/db/tables.ts';
import { feedDay } from '../../utils/feed/day.ts';
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

/** What a pass found. */
export interface Passed {
  sightings: Sighting[];
  today: FeedDay;
  dark: boolean;
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

/**
 * On long lists without arXiv ids the first rows are marked before the others are read; these at the end
 * and together, since each time that marks come in the browser lays out the whole list anew.
 */
const PART = 200;

interface Painting {
  today: FeedDay;
  /** Whether the page is dark, by its titles: read once, before the first mark, since it costs a restyle. */
  isDark: (title: Element) => boolean;
  slices: Slices;
}

function paintingOf({ store }: PassDependencies, slices: Slices): Painting {
  let dark: boolean | undefined;
  const isDark = (title: Element): boolean => (dark ??= isDarkPage(getComputedStyle(title).color));
  return { today: feedDay(new Date(Date.now() + store.skew())), isDark, slices };
}

async function mark(
  { site, store, marks, actions, signal }: PassDependencies,
  sightings: Sighting[],
  { today, isDark, slices }: Painting,
): Promise<void> {
  await store.need(
    monthsOf(sightings),
    sightings.flatMap(({ keys }) => keys),
  );
  signal.throwIfAborted();
  await slices.each(sightings, (sighting) =>
    marks.show(
      sighting,
      wantedMark(sighting, store, today, actions, site.showsUpvotes),
      isDark(sighting.anchor),
    ),
  );
  await marks.put(slices);
}

/**
 * One pass over the page, from `start` (a time of the page's clock) to the last badge. Long listings
 * are read and marked in slices, so that no task of ours holds the page for long. Gives what it found, or
 * undefined where the reader switched it off.
 */
export async function runPass(
  deps: PassDependencies,
  start: number,
  first: boolean,
): Promise<Passed | undefined> {
  const { doc, url, site, store, titles, marks, actions, signal } = deps;
  const slices = createSlices(signal, first);
  await store.need([]);
  signal.throwIfAborted();
  if (store.isPausedOn(url().hostname) || (await isSwitchedOff(site, store))) {
    marks.clear();
    return undefined;
  }
  const painting = paintingOf(deps, slices);
  if (titles) await slices.pause();
  const rows = site.walk?.(doc, url()) ?? site.sightings(doc, url());
  const found = rows[Symbol.iterator]();
  const sightings: Sighting[] = [];
  const others: Sighting[] = [];
  let part: Sighting[];
  do {
    part = await slices.take(found, titles ? PART : Infinity);
    await titles?.prepare(part, slices);
    others.push(...((await titles?.recognise(part, slices)) ?? part));
    if (!sightings[0] || !part[0]) {
      await mark(deps, others, painting);
      sightings.push(...others.splice(0));
    }
  } while (part[0]);
  marks.keepOnly(new Set(sightings.map(({ anchor }) => anchor)));
  const detail = { sightings: sightings.length, badges: marks.count() };
  if (actions.canSave) deps.pull(monthsOf(sightings));
  performance.measure('tidemark:overlay', { start, detail });
  const [top] = sightings;
  const dark = top !== undefined && painting.isDark(top.anchor);
  return { sightings, today: painting.today, dark };
}
