import { parseArxivId } from '../arxiv/id.ts';
import { arxivKey, isPaperKey } from '../paper-key.ts';
import { titleKey } from '../titles/key.ts';
import { citationOf } from './citation.ts';
import { doiKey, keyOfUrl } from './link-key.ts';
import { linkSightings } from './link-sightings.ts';
import { givenFirst, nameIn } from './names.ts';
import { isSameWork } from './same-work.ts';
import { titleElement } from './title-element.ts';
import type { OnProblem, Sighting, Site } from './types.ts';
import { urlKey } from './venue-keys.ts';

/** Where the mark stands: at the title; on a page that does not say it, over the page's corner. */
function placeOf(doc: Document, title: string): Pick<Sighting, 'anchor' | 'beside' | 'floating'> {
  const said = titleElement(doc, title)?.element;
  if (said === undefined)
    return { anchor: doc.querySelector('body') ?? doc.documentElement, floating: true };
  return { anchor: said, ...(said.localName === 'a' && { beside: true }) };
}

/** What a page about one paper says of itself in `citation_*` tags. */
function ownPaper(doc: Document, url: URL): Sighting | undefined {
  const citation = citationOf(doc);
  if (citation === undefined) return undefined;
  const meta = doc.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ?? '';
  const arxiv = parseArxivId(meta);
  const keys = [
    arxiv && arxivKey(arxiv.id),
    citation.doi === undefined ? undefined : doiKey(citation.doi),
    keyOfUrl(url),
    urlKey(`${url.origin}${url.pathname}`),
  ].filter((key) => isPaperKey(key));
  const { title, authors, published: venue, year } = citation;
  return {
    keys: [...new Set(keys)] as Sighting['keys'],
    title,
    authors: authors.map((name) => nameIn(givenFirst(name))).filter((name) => name !== undefined),
    url: url.href,
    ...placeOf(doc, title),
    primary: true,
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
  };
}

/** The papers that the page links, without the page's own in another version, by another id, or in part. */
function others(own: Sighting | undefined, linked: Sighting[]): Sighting[] {
  if (own === undefined) return linked;
  const title = titleKey(own.title);
  return linked.filter(
    (one) => !isSameWork(one.keys[0], own.keys) && titleKey(one.title) !== title,
  );
}

/** For "Mark the papers on this page" anywhere: the page's own tags, and links to papers by their ids. */
export const generic: Site = {
  name: 'any page',
  matches: [],
  byTitle: true,
  sightings(doc: Document, url: URL, onProblem?: OnProblem) {
    const own = ownPaper(doc, url);
    return [...(own ? [own] : []), ...others(own, linkSightings(doc, url, onProblem))];
  },
  months: () => [],
};
