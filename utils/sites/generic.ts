import { parseArxivId } from '../arxiv/id.ts';
import { arxivKey, type PaperKey } from '../paper-key.ts';
import { citationOf } from './citation.ts';
import { doiKey, keyOfUrl } from './link-key.ts';
import { linkSightings } from './link-sightings.ts';
import type { Sighting, Site } from './types.ts';

/** What a page about one paper says of itself in `citation_*` tags. */
function ownPaper(doc: Document, url: URL): Sighting[] {
  const citation = citationOf(doc);
  const anchor = doc.querySelector('h1') ?? doc.querySelector('h2');
  if (citation === undefined || anchor === null) return [];
  const meta = doc.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ?? '';
  const arxiv = parseArxivId(meta);
  const keys = [
    arxiv && arxivKey(arxiv.id),
    citation.doi === undefined ? undefined : doiKey(citation.doi),
    keyOfUrl(url),
    `url:${url.origin}${url.pathname}` as PaperKey,
  ].filter((key) => key !== undefined);
  const { title, authors, published: venue, year } = citation;
  return [
    {
      keys: [...new Set(keys)] as Sighting['keys'],
      title,
      authors,
      url: url.href,
      anchor,
      primary: true,
      ...(venue !== undefined && { venue }),
      ...(year !== undefined && { year }),
    },
  ];
}

/** For "Mark the papers on this page" anywhere: the page's own tags, and links to papers by their ids. */
export const generic: Site = {
  name: 'any page',
  matches: [],
  byTitle: true,
  sightings(doc, url) {
    const own = ownPaper(doc, url);
    const keys = new Set(own.flatMap((sighting) => sighting.keys));
    const others = linkSightings(doc, url).filter(({ keys: [key] }) => !keys.has(key));
    return [...own, ...others];
  },
  months: () => [],
};
