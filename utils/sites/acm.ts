import { venueSite } from './venue.ts';

const PAPER = /^\/doi\/(?:(?:abs|full|pdf|epdf|fullHtml|pdfplus)\/)?(10\.\d{4,9}\/[^/]+)\/?$/;

/** No citation tags; title seen of 2021, later markup as extensions describe it. */
export const acm = venueSite({
  name: 'ACM Digital Library',
  matches: ['https://dl.acm.org/*'],
  optional: true,
  lists: [
    {
      row: '.issue-item',
      title: '.issue-item__title',
      link: '.issue-item__title a[href*="/doi/"]',
      authors: '.loa li a, [aria-label="authors"] li a',
    },
  ],
  heading: 'h1.citation__title, h1[property="name"]',
  authors: '.loa__author-name, [property="author"] > a:has([property="familyName"])',
  paper(url) {
    const doi = PAPER.exec(url.pathname)?.[1];
    return doi && `https://dl.acm.org/doi/${doi}`;
  },
});
