import { arxivMonth, parseArxivId, type ArxivId } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { htmlPaper } from './arxiv/html-paper.ts';
import type { Site } from './types.ts';

/** `/html/ID`, `/abs/ID` (goes to the former); the title says `[ID] …`. */
function paperOf(url: URL, doc?: Document): ArxivId | undefined {
  const path = /^\/(?:html|abs|papers)\/(.+?)\/?$/.exec(url.pathname)?.[1];
  const title = /^\[([^\]]+)\]/.exec(doc?.title ?? '')?.[1];
  return parseArxivId(path ?? '') ?? parseArxivId(title ?? '') ?? arxivIdOfUrl(url);
}

export const ar5iv: Site = {
  name: 'ar5iv',
  matches: ['https://ar5iv.labs.arxiv.org/*', 'https://ar5iv.org/*'],
  sightings: (doc, url) => htmlPaper(doc, url, paperOf(url, doc)),
  months(url) {
    const paper = paperOf(url);
    return paper ? [arxivMonth(paper.id)] : [];
  },
};
