import { venueSite } from './venue.ts';

/** A graph of papers, drawn by a script; its list gives titles and people, and no ids. */
export const connectedPapers = venueSite({
  name: 'Connected Papers',
  matches: ['https://www.connectedpapers.com/main/*'],
  optional: true,
  lists: [
    {
      row: '.minilist-main-paper, .minilist-list-entry',
      title: 'h5',
      authors: '.authors, .minilist-authors',
      address: ({ title }) =>
        `https://www.connectedpapers.com/search?q=${encodeURIComponent(title.toWellFormed())}`,
    },
  ],
  each: '.minilist-list-entry',
  paper: () => undefined,
});
