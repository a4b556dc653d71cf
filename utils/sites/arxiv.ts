import { arxivMonth, parseArxivId } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivKey } from '../paper-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting, Site } from './types.ts';

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'];
const RECENT_MONTHS = 2;

const absUrl = (id: string): string => `https://arxiv.org/abs/${id}`;

function namesIn(element: Element | null | undefined): string[] {
  return [...(element?.querySelectorAll('a') ?? [])].map((link) => link.textContent.trim());
}

/** 2024-04 – 2026-07: `#abs h1.title`, metas `citation_*` (the id there never has a version). */
function abstractPage(doc: Document, url: URL): Sighting[] {
  const anchor = doc.querySelector('#abs h1.title, h1.title.mathjax');
  const meta = doc.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ?? '';
  const found = parseArxivId(meta) ?? arxivIdOfUrl(url);
  if (anchor === null || found === undefined) return [];
  const authors = namesIn(doc.querySelector('.authors'));
  const { id } = found;
  const title = titleText(anchor);
  return [{ keys: [arxivKey(id)], title, authors, url: absUrl(id), anchor, primary: true }];
}

function entry(dt: Element): Sighting | undefined {
  const link = dt.querySelector('a[title="Abstract"], a[href*="/abs/"]');
  const href = /\/abs\/([^?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  const found = parseArxivId(href ?? link?.id ?? '');
  if (found === undefined) return undefined;
  const dd = dt.nextElementSibling;
  const heading = dd?.querySelector('.list-title');
  const title = heading ? titleText(heading) : found.id;
  const authors = namesIn(dd?.querySelector('.list-authors'));
  const { id } = found;
  const row = dd?.localName === 'dd' ? [dt, dd] : [dt];
  return { keys: [arxivKey(id)], title, authors, url: absUrl(id), anchor: dt, row, primary: false };
}

/** 2024-02 – 2026-07: `dl#articles` several times on a page, one for each section or day. */
function listing(doc: Document): Sighting[] {
  return [...doc.querySelectorAll('dl#articles dt')]
    .map(entry)
    .filter((sighting) => sighting !== undefined);
}

function recentMonths(now = new Date()): string[] {
  return Array.from({ length: RECENT_MONTHS }, (_, back) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    return month.toISOString().slice(2, 7).replace('-', '');
  });
}

function months(url: URL): string[] {
  const paper = arxivIdOfUrl(url);
  if (paper) return [arxivMonth(paper.id)];
  const listed = /\/list\/[^/]+\/(?:19|20)(\d{2})-(\d{2})/.exec(url.pathname);
  return listed ? [`${listed[1]}${listed[2]}`] : recentMonths();
}

export const arxiv: Site = {
  name: 'arXiv',
  matches: HOSTS.flatMap((host) => [`https://${host}/abs*`, `https://${host}/list/*`]),
  sightings: (doc, url) =>
    url.pathname.startsWith('/list/') ? listing(doc) : abstractPage(doc, url),
  months,
};
