import { arxivMonth } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivSighting } from './arxiv/entry.ts';
import { linkSightings } from './link-sightings.ts';
import { titleText } from './title-text.ts';
import type { Site } from './types.ts';

/** Its pages are drawn by scripts and change their classes often: the address and plain links are what lasts. */
export const alphaxiv: Site = {
  name: 'alphaXiv',
  matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  sightings(doc, url) {
    const paper = arxivIdOfUrl(url);
    if (paper === undefined) return linkSightings(doc.querySelector('main') ?? doc, url);
    const anchor = doc.querySelector('h1');
    const title = anchor ? titleText(anchor) : '';
    return anchor ? [arxivSighting(paper, anchor, { title, primary: true })] : [];
  },
  months(url) {
    const paper = arxivIdOfUrl(url);
    return paper ? [arxivMonth(paper.id)] : [];
  },
};
