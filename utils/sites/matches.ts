import { baseSites } from './base-sites.ts';
import { optionalSites } from './optional-sites.ts';
import type { Site } from './types.ts';
import { venueSites } from './venue-sites.ts';

const FEED = 'https://huggingface.co/*';

const matchesOf = (sites: readonly Site[]): string[] => sites.flatMap((site) => site.matches);

/** Where the overlay runs from the start. */
export function overlayMatches(): string[] {
  return matchesOf([...baseSites, ...venueSites]);
}

/** The feed's host, and the same list as the content script's matches: no further warning (DESIGN.md, 11). */
export function hostPermissions(): string[] {
  return [FEED, ...overlayMatches()];
}

/** The hosts of a site: what the reader grants, and the browser knows of no paths in it. */
export function originsOf({ matches }: Site): string[] {
  const hosts = matches.map((pattern) => new URL(pattern).host);
  return [...new Set(hosts)].map((host) => `https://${host}/*`);
}

/** What the reader may grant, site by site. */
export function optionalOrigins(): string[] {
  return optionalSites.flatMap(originsOf);
}

const OVERLAY = 'content-scripts/overlay.js';
/** Runs before the overlay where papers are recognised by title: the sites' files and the matching. */
export const VENUE_SCRIPTS = ['content-scripts/venues.js', OVERLAY];

/** The scripts of a page that the reader has marked by hand, in the order in which they run. */
export const anywhereScripts = (): string[] => ['content-scripts/anywhere.js', ...VENUE_SCRIPTS];

/** Scripts of pages, in the order in which they run, and where. */
export interface PageScripts {
  matches: string[];
  js: string[];
}

/** The scripts that run from the start. */
export function pageScripts(): PageScripts[] {
  return [
    { matches: matchesOf(baseSites), js: [OVERLAY] },
    { matches: matchesOf(venueSites), js: VENUE_SCRIPTS },
  ];
}
