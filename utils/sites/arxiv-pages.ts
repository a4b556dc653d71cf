import { abstractId, abstractPage, pdfPage } from './arxiv-abstract.ts';
import { isHtmlPaper } from './arxiv-html.ts';
import { abstractLinks, linkedPapers, linkInHeading } from './arxiv-links.ts';
import { walkListing } from './arxiv-listing.ts';
import { monthsOfUrl } from './arxiv-months.ts';
import { searchResults } from './arxiv-search.ts';
import type { Sighting, Site } from './types.ts';

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'];

type Find = (doc: Document, url: URL) => Iterable<Sighting>;

/** What a kind of page, by its path, is read by; the first that finds something counts. */
type Kind = readonly [RegExp, Find[]];

const KINDS: readonly Kind[] = [
  [/^\/abs(?:[/?]|$)/, [abstractPage]],
  [/^\/pdf\//, [pdfPage]],
  [/^\/(?:format|tb)\/(?!recent|redirect)./, [linkInHeading]],
  [/^\/(?:list|catchup|a)\//, [walkListing, linkedPapers]],
  [/^\/search(?:\/|$)/, [searchResults, linkedPapers]],
  [/^\/tb\/recent/, [abstractLinks]],
  [/^\/(?:(?:archive|year)(?:\/|$)|$)/, [linkedPapers]],
];

function* walkKinds(kinds: readonly Kind[], doc: Document, url: URL): Generator<Sighting> {
  const [, finds] = kinds.find(([kind]) => kind.test(url.pathname)) ?? [];
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
  if (url.pathname.startsWith('/html/')) return isHtmlPaper(doc, url);
  // A document that is no HTML has no body.
  const { body } = doc as { body: HTMLElement | null };
  return /^\/(?:list|catchup|search)\b/.test(url.pathname) && COUNTED.test(body?.textContent ?? '');
}

/** A list whose rows are no longer known is still marked by its plain links, which have no row. */
const hasChanged = (doc: Document, url: URL, found: readonly Sighting[]): boolean =>
  !found.some(({ primary, row }) => primary || row) && expectsPapers(doc, url);

/**
 * arXiv's pages, with readers for more kinds of them. Those of HTML papers are not among them: much of what
 * reading arXiv takes, on pages of one kind, which have the script `base` for it (matches.ts).
 */
export function arxivPages(more: readonly Kind[]): Site {
  const kinds = [...more, ...KINDS];
  const walk = (doc: Document, url: URL): Generator<Sighting> => walkKinds(kinds, doc, url);
  return {
    name: 'arXiv',
    matches: HOSTS.map((host) => `https://${host}/*`),
    sightings: (doc, url) => [...walk(doc, url)],
    walk,
    months: monthsOfUrl,
    hasChanged,
  };
}
