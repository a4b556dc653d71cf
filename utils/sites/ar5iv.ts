import { htmlPage, isHtmlPaper } from './arxiv-html.ts';
import { monthsOfUrl } from './arxiv-months.ts';
import type { Site } from './types.ts';

/** ar5iv: LaTeXML's HTML of arXiv papers. The links in its foot lead to other papers, and are none of its own. */
export const ar5iv: Site = {
  name: 'ar5iv',
  matches: ['https://ar5iv.labs.arxiv.org/*', 'https://ar5iv.org/*'],
  sightings: htmlPage,
  months: monthsOfUrl,
  hasChanged: (doc, url, found) => found.length === 0 && isHtmlPaper(doc, url),
};
