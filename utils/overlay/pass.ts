import { arxivMonth } from '../arxiv/id.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { feedDay } from '../time/feed-day.ts';
import { arxivIdOf } from '../sites/arxiv-id-of.ts';
import { REVOKED_KEY, revokedIn } from '../sites/revoked.ts';
import type { Sighting, Site } from '../sites/types.ts';
import type { Actions } from './reader-actions.ts';
import type { Kept, Passed } from './passed.ts';
import { readerMarks, wantedMark, type Wanted } from './wanted-mark.ts';
import { createSlices, type Slices } from './slices.ts';
import type { Store } from './store.ts';
import { isDarkPage } from './theme.ts';
import type { Titles } from './titles.ts';
import { isNarrowPage } from './narrow.ts';

/** The marks that stand in the page, as a pass uses them. */
interface PassMarks {
  show(sighting: Sighting, wanted: Wanted | undefined, dark: boolean): void;
  put(slices: Slices): Promise<void>;
  keepOnly(anchors: ReadonlySet<Element>): void;
  clear(): void;
  count(): number;
}

export interface PassDependencies {
  doc: Document;
  url: () => URL;
  site: Site;
  store: Store;
  titles: Titles | undefined;
  marks: PassMarks;
  actions: Actions;
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

/**
 * On long lists without arXiv ids the first rows are marked before the others are read; these at the end
 * and together, since each time that marks come in the browser lays out the whole list anew.
 */
const PART = 200;

interface Painting {
  today: FeedDay;
  isNarrow: boolean;
  /** Whether the page is dark, by its titles: read once, before the first mark, since it costs a restyle. */
  isDark: (title: Element) => boolean;
  slices: Slices;
}

function paintingOf({ store }: PassDependencies, slices: Slices): Painting {
  let dark: boolean | undefined;
  const isDark = (title: Element): boolean => (dark ??= isDarkPage(getComputedStyle(title).color));
  const today = feedDay(new Date(Date.now() + store.skew()));
  return { today, isNarrow: isNarrowPage(), isDark, slices };
}

async function mark(
  { site, store, marks, actions, signal }: PassDependencies,
  sightings: Sighting[],
  { today, isNarrow, isDark, slices }: Painting,
): Promise<Kept[]> {
  await store.need(
    monthsOf(sightings),
    sightings.flatMap(({ keys }) => keys),
  );
  signal.throwIfAborted();
  const { canSave } = actions;
  const ground = { store, today, canSave, showsUpvotes: site.showsUpvotes, isNarrow };
  const kept: Kept[] = [];
  await slices.each(sightings, (sighting) => {
    const reader = readerMarks(sighting, store);
    const wanted = wantedMark(sighting, reader, ground);
    marks.show(sighting, wanted, isDark(sighting.anchor));
    if (wanted === undefined && (reader.saved || reader.read === 'done'))
      kept.push({ sighting, reader });
  });
  await marks.put(slices);
  return kept;
}

/**
 * One pass over the page, from `start` (a time of the page's clock) to the last badge; without `start` it is
 * not measured, since the page would read in it when the reader did something. Long listings are read and
 * marked in slices, so that no task of ours holds the page for long. Gives what it found, or undefined where
 * the reader switched it off.
 */
export async function runPass(
  deps: PassDependencies,
  start: number | undefined,
  first: boolean,
): Promise<Passed | undefined> {
  const { doc, url, site, store, titles, marks, signal } = deps;
  const slices = createSlices(signal, first);
  await store.need([]);
  signal.throwIfAborted();
  if (store.isPausedOn(url().hostname) || (await isSwitchedOff(site, store))) {
    marks.clear();
    return undefined;
  }
  const painting = paintingOf(deps, slices);
  await titles?.begin(slices);
  let unread = 0;
  const onProblem = (): void => void (unread += 1);
  const rows = (site.walk ?? site.sightings)(doc, url(), onProblem);
  const found = rows[Symbol.iterator]();
  const sightings: Sighting[] = [];
  const others: Sighting[] = [];
  const kept: Kept[] = [];
  let part: Sighting[];
  do {
    part = await slices.take(found, titles ? PART : Infinity);
    await titles?.prepare(part, slices);
    others.push(...((await titles?.recognise(part, slices)) ?? part));
    if (!sightings[0] || !part[0]) {
      kept.push(...(await mark(deps, others, painting)));
      sightings.push(...others.splice(0));
    }
  } while (part[0]);
  titles?.rest();
  marks.keepOnly(new Set(sightings.map(({ anchor }) => anchor)));
  if (start !== undefined)
    performance.measure('tidemark:overlay', {
      start,
      detail: { sightings: sightings.length, badges: marks.count() },
    });
  const [top] = sightings;
  const dark = top !== undefined && painting.isDark(top.anchor);
  return { sightings, kept, today: painting.today, dark, unread };
}
