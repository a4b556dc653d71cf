import type { Site } from '../sites/types.ts';
import type { subjectOf } from '../titles/verdict-format.ts';
import type { Store } from './store.ts';
import type { Titles } from './titles.ts';

/** What recognises papers by title: brought by `content-scripts/venues.js`. */
export interface ByTitle {
  createTitles(store: Store): Titles;
  /** What a verdict on a likely match is about. */
  subjectOf: typeof subjectOf;
}

/** The world that the scripts of this extension share in a page, and the page cannot reach. */
const scope = globalThis as {
  tidemarkSites?: readonly Site[];
  tidemarkTitles?: ByTitle;
  tidemarkGeneric?: Site;
};

/** Sites that are not in the overlay itself, from a script that runs before it. */
export function offerSites(sites: readonly Site[]): void {
  scope.tidemarkSites = [...sites, ...offeredSites()];
}

export const offeredSites = (): readonly Site[] => scope.tidemarkSites ?? [];

export function offerTitles(titles: ByTitle): void {
  scope.tidemarkTitles = titles;
}

export const offeredTitles = (): ByTitle | undefined => scope.tidemarkTitles;

/** What recognises papers on a page of any site, where the reader asked for it. */
export function offerGeneric(site: Site): void {
  scope.tidemarkGeneric = site;
}

export const offeredGeneric = (): Site | undefined => scope.tidemarkGeneric;
