import type { Site } from '../../utils/sites/types.ts';
import type { Store } from './store.ts';
import type { Titles } from './titles.ts';

/** What `content-scripts/venues.js`, which runs before the overlay, brings to pages without arXiv ids. */
export interface Venues {
  sites: readonly Site[];
  createTitles(store: Store): Titles;
}

/** The world that the scripts of this extension share in a page, and the page cannot reach. */
const scope = globalThis as { tidemarkVenues?: Venues; tidemarkAnywhere?: Site };

export function bringVenues(venues: Venues): void {
  scope.tidemarkVenues = venues;
}

export const broughtVenues = (): Venues | undefined => scope.tidemarkVenues;

/** What recognises papers on a page of any site, where the reader asked for it. */
export function bringAnywhere(site: Site): void {
  scope.tidemarkAnywhere = site;
}

export const broughtAnywhere = (): Site | undefined => scope.tidemarkAnywhere;
