import { venueSite } from './venue.ts';

/** A React app, as extensions describe it: rows of results, and a paper's page with its title by test id. */
export const semanticScholar = venueSite({
  name: 'Semantic Scholar',
  matches: ['https://www.semanticscholar.org/*'],
  optional: true,
  lists: [
    {
      row: '.cl-paper-row',
      title: '.cl-paper-title',
      link: 'a[href*="/paper/"]',
      authors: '.cl-paper-authors a[href*="/author/"]',
    },
  ],
  heading: '[data-test-id="paper-detail-title"]',
  authors: '[data-test-id="author-list"] a[href*="/author/"]',
  elsewhere: '.doi__link, [data-test-id="paper-link"] a[href*="arxiv.org/"]',
  isApp: true,
  paper(url) {
    const id = /^\/paper\/(?:[^/]+\/)?([0-9a-f]{40})$/.exec(url.pathname)?.[1];
    return id && `https://www.semanticscholar.org/paper/${id}`;
  },
});
