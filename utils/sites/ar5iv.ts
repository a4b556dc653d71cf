import { arxivIdOfUrl } from '../arxiv/url.ts';
import { htmlPage } from './arxiv-html.ts';
import { monthsOfUrl } from './arxiv-months.ts';
import type { Site } from './types.ts';

/** ar5iv: LaTeXML's HTML of arXiv papers. The links in its foot lead to other papers, and are none of its own. */
export const ar5iv: Site = {
  name: 'ar5iv',
  matches: ['https://ar5iv.labs.arxiv.org/*', 'https://ar5iv.org/*'],
  sightings: htmlPage,
  months: monthsOfUrl,
  expectsPapers: (doc, url) =>
    arxivIdOfUrl(url) !== undefined && doc.querySelector('[class*="ltx_"]') !== null,
};
