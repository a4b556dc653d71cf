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
  tidemarkAnywhere?: Site;
};

/** Sites that are not in the overlay itself, from a script that runs before it. */
export function bringSites(sites: readonly Site[]): void {
  scope.tidemarkSites = [...sites, ...broughtSites()];
}

export const broughtSites = (): readonly Site[] => scope.tidemarkSites ?? [];

export function bringTitles(titles: ByTitle): void {
  scope.tidemarkTitles = titles;
}

export const broughtTitles = (): ByTitle | undefined => scope.tidemarkTitles;

/** What recognises papers on a page of any site, where the reader asked for it. */
export function bringAnywhere(site: Site): void {
  scope.tidemarkAnywhere = site;
}

export const broughtAnywhere = (): Site | undefined => scope.tidemarkAnywhere;
