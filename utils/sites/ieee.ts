import { yearIn, type Citation } from './citation.ts';
import { venueSite } from './venue.ts';

const METADATA = /document\.metadata=(\{.*\});/;

interface Metadata {
  title?: unknown;
  doi?: unknown;
  articleNumber?: unknown;
  publicationTitle?: unknown;
  publicationYear?: unknown;
  authors?: { name?: unknown }[];
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const numberIn = (url: URL): string | undefined =>
  /^\/(?:abstract\/)?document\/(\d+)/.exec(url.pathname)?.[1];

function metadata(doc: Document): Metadata {
  for (const { textContent } of doc.querySelectorAll('script:not([src])')) {
    const found = METADATA.exec(textContent)?.[1];
    if (found === undefined) continue;
    try {
      return JSON.parse(found) as Metadata;
    } catch {
      // The page's own elements say the same; a page without them is one that has changed (canary.ts).
      return {};
    }
  }
  return {};
}

/** A script says what the page is about before Angular draws it, and after a step within the site still. */
function cited(doc: Document, url: URL): Citation | undefined {
  const said = metadata(doc);
  const title = text(said.title);
  if (title === undefined || said.articleNumber !== numberIn(url)) return undefined;
  const authors = Array.isArray(said.authors) ? said.authors : [];
  return {
    title,
    authors: authors.map(({ name }) => text(name)).filter((name) => name !== undefined),
    doi: text(said.doi),
    published: text(said.publicationTitle),
    year: yearIn(text(said.publicationYear)),
  };
}

/** An Angular app; the served page has no heading, so that a mark stands in its frame until one is drawn. */
export const ieee = venueSite({
  name: 'IEEE Xplore',
  matches: ['https://ieeexplore.ieee.org/*'],
  optional: true,
  lists: [
    {
      row: '.List-results-items',
      title: 'h2 > a[href*="/document/"], h3 > a[href*="/document/"]',
      authors: '.author a',
      beside: true,
    },
  ],
  heading: 'h1.document-title, #LayoutWrapper',
  cited,
  paper(url) {
    const number = numberIn(url);
    return number && `https://ieeexplore.ieee.org/document/${number}`;
  },
});
