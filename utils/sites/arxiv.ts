import { arxivMonth } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { abstractPage, formatPage, pdfPage } from './arxiv/abstract.ts';
import { htmlPaper } from './arxiv/html-paper.ts';
import { listingPage } from './arxiv/listing.ts';
import { searchPage } from './arxiv/search.ts';
import { trackbackPage } from './arxiv/trackbacks.ts';
import type { Sighting, Site } from './types.ts';

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'];
const RECENT_MONTHS = 2;

type Reader = (doc: Document, url: URL) => Sighting[];

/** Which reader a page is for, by the first part of its path. */
const READERS: Readonly<Record<string, Reader>> = {
  abs: abstractPage,
  list: listingPage,
  catchup: listingPage,
  a: listingPage,
  search: searchPage,
  html: (doc, url) => htmlPaper(doc, url, arxivIdOfUrl(url)),
  format: formatPage,
  pdf: pdfPage,
  tb: trackbackPage,
};

const kindOf = (url: URL): string => url.pathname.split('/')[1] ?? '';

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
  if (listed) return [`${listed[1]}${listed[2]}`];
  return kindOf(url) in READERS ? recentMonths() : [];
}

/** What arXiv says where there is nothing to list, or no such paper: no sign of a change. */
const NOTHING_HERE =
  /no (?:updates|results|articles|entries|new submissions)|not found|doesn't exist|does not exist|identifier not recognized|invalid|no paper|did not match|sorry|error/i;

export const arxiv: Site = {
  name: 'arXiv',
  matches: HOSTS.map((host) => `https://${host}/*`),
  sightings: (doc, url) => READERS[kindOf(url)]?.(doc, url) ?? [],
  months,
  expectsPapers: (doc, url) =>
    /^\/(?:abs|list|catchup|search|html)\/./.test(url.pathname) &&
    (kindOf(url) !== 'search' || url.search !== '') &&
    !NOTHING_HERE.test(
      (doc.querySelector('main, #content, body')?.textContent ?? '').slice(0, 3000),
    ),
};
