import { arxiv } from './arxiv.ts';
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

/** The feed's host, and the same list as the content script's matches: no further warning (docs/decisions/0001). */
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
/** Runs before the overlay on arXiv's HTML papers and on the other sites whose pages give arXiv ids. */
const BASE_SCRIPTS = ['content-scripts/base.js', OVERLAY];
/** Runs before the overlay where papers are recognised by title: the sites' files and the matching. */
const VENUE_SCRIPTS = ['content-scripts/venues.js', OVERLAY];
/** The same for the sites that the reader grants one by one. */
export const OPTIONAL_SCRIPTS = ['content-scripts/optional.js', OVERLAY];

/** The scripts of a page that the reader has marked by hand, in the order in which they run. */
export const anywhereScripts = (): string[] => ['content-scripts/anywhere.js', ...OPTIONAL_SCRIPTS];

/** Scripts of pages, in the order in which they run, and where. */
export interface PageScripts {
  matches: string[];
  exclude_matches?: string[];
  js: string[];
}

/** The scripts that run from the start. */
export function pageScripts(): PageScripts[] {
  const html = arxiv.matches.map((pattern) => pattern.replace('/*', '/html/*'));
  const others = matchesOf(baseSites.filter((site) => site !== arxiv));
  return [
    { matches: arxiv.matches, exclude_matches: html, js: [OVERLAY] },
    { matches: [...html, ...others], js: BASE_SCRIPTS },
    { matches: matchesOf(venueSites), js: VENUE_SCRIPTS },
  ];
}
