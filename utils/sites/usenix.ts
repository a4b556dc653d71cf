import { venueSite } from './venue.ts';

/** `/conference/nsdi26/presentation/NAME`, citation tags; lists by their links to such pages. */
export const usenix = venueSite({
  name: 'USENIX',
  matches: ['https://www.usenix.org/conference/*'],
  optional: true,
  lists: [
    {
      row: 'article.node-paper',
      title: 'h2',
      link: 'h2 a[href*="/presentation/"]',
      authors: '.field-name-field-paper-people-text',
      notAuthors: 'em',
    },
  ],
  heading: '#page-title',
  paper(url) {
    const path = /^\/conference\/[\w-]+\/presentation\/[\w-]+/.exec(url.pathname)?.[0];
    return path && `https://www.usenix.org${path}`;
  },
});
