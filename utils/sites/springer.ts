import { venueSite } from './venue.ts';

/** Papers' own pages seen of 2020 – 2026; lists defensively, by their links to `/article/DOI` and `/chapter/DOI`. */
export const springer = venueSite({
  name: 'Springer Link',
  matches: ['https://link.springer.com/*'],
  optional: true,
  lists: [
    {
      row: 'h2 > a[href*="/10."], h3 > a[href*="/10."], h4 > a[href*="/10."]',
      entry: 'li, article',
      authors: '[data-test="authors"], .app-card-open__authors, .c-author-list li',
      beside: true,
    },
  ],
  heading: 'h1.c-article-title, h1.chapter-title',
  paper(url) {
    const path = /^\/(?:article|chapter)\/10\.\d{4,9}\/[^/?#]+/.exec(url.pathname)?.[0];
    return path && `https://link.springer.com${path}`;
  },
});
