import { arxivIdOfUrl } from '../arxiv/url.ts';
import { abstractId, abstractPage, pdfPage } from './arxiv-abstract.ts';
import { htmlPage } from './arxiv-html.ts';
import { abstractLinks, linkedPapers, linkInHeading } from './arxiv-links.ts';
import { walkListing } from './arxiv-listing.ts';
import { monthsOfUrl } from './arxiv-months.ts';
import { searchResults } from './arxiv-search.ts';
import type { Sighting, Site } from './types.ts';

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'];

type Find = (doc: Document, url: URL) => Iterable<Sighting>;

/** What each kind of page is read by; the first that finds something counts. */
const KINDS: readonly [RegExp, Find[]][] = [
  [/^\/abs(?:[/?]|$)/, [abstractPage]],
  [/^\/html\//, [htmlPage]],
  [/^\/pdf\//, [pdfPage]],
  [/^\/(?:format|tb)\/(?!recent|redirect)./, [linkInHeading]],
  [/^\/(?:list|catchup|a)\//, [walkListing, linkedPapers]],
  [/^\/search(?:\/|$)/, [searchResults, linkedPapers]],
  [/^\/tb\/recent/, [abstractLinks]],
  [/^\/(?:archive|year)(?:\/|$)/, [linkedPapers]],
  [/^\/$/, [linkedPapers]],
];

function* walk(doc: Document, url: URL): Generator<Sighting> {
  const [, finds] = KINDS.find(([kind]) => kind.test(url.pathname)) ?? [];
  for (const find of finds ?? []) {
    let found = false;
    for (const sighting of find(doc, url)) {
      found = true;
      yield sighting;
    }
    if (found) return;
  }
}

/** What a page that lists something says of how much: `(showing 9 of 9 entries)`, `Total of 34 entries`. */
const COUNTED =
  /\b(?:total of|showing(?: first| up to)?)\s+[1-9][\d,]*(?:\s+of\s+[1-9]|\s+entries|[–-])/i;

/** Error pages name no paper in their title, and empty lists count none. */
function expectsPapers(doc: Document, url: URL): boolean {
  if (url.pathname.startsWith('/abs')) return abstractId(doc, url) !== undefined;
  if (url.pathname.startsWith('/html/'))
    return arxivIdOfUrl(url) !== undefined && doc.querySelector('[class*="ltx_"]') !== null;
  return /^\/(?:list|catchup|search)\b/.test(url.pathname)
    ? COUNTED.test(doc.body.textContent)
    : false;
}

export const arxiv: Site = {
  name: 'arXiv',
  matches: HOSTS.map((host) => `https://${host}/*`),
  sightings: (doc, url) => [...walk(doc, url)],
  walk,
  months: monthsOfUrl,
  expectsPapers,
};
