import { arxivMonth } from '../arxiv/id.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import { arxivSighting, paperLink } from './arxiv/entry.ts';
import { titleText } from './title-text.ts';
import type { Sighting, Site } from './types.ts';

/** 2024-08: `article h3 > a`. The link is clamped to three lines, so the mark stands in the heading after it. */
function card(article: Element, url: URL): Sighting[] {
  const heading = article.querySelector('h3');
  const link = heading && paperLink(heading.querySelectorAll('a'), url);
  if (!link) return [];
  return [arxivSighting(link.found, heading, { title: titleText(link.link), row: [article] })];
}

function paperPage(doc: Document, url: URL): Sighting[] {
  const paper = arxivIdOfUrl(url);
  const anchor = doc.querySelector('main h1, h1');
  if (paper === undefined || anchor === null) return [];
  return [arxivSighting(paper, anchor, { title: titleText(anchor), primary: true })];
}

export const huggingFace: Site = {
  name: 'Hugging Face papers',
  matches: ['https://huggingface.co/papers*'],
  showsUpvotes: true,
  sightings: (doc, url) =>
    arxivIdOfUrl(url)
      ? paperPage(doc, url)
      : [...doc.querySelectorAll('article')].flatMap((article) => card(article, url)),
  months(url) {
    const paper = arxivIdOfUrl(url);
    return paper ? [arxivMonth(paper.id)] : [];
  },
  expectsPapers: (doc, url) =>
    arxivIdOfUrl(url) !== undefined && doc.querySelector('main') !== null,
};
