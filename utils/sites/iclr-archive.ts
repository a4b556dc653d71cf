import { keyOfUrl } from './link-key.ts';
import { linkTitle } from './link-title.ts';
import { venueSite } from './venue.ts';

/** Programmes of 2013 – 2015, kept as copies of other sites: titles are links to arXiv or OpenReview. */
export const iclrArchive = venueSite({
  name: 'ICLR archive',
  matches: ['https://iclr.cc/archive/*'],
  lists: [
    {
      row: 'a[href*="arxiv.org/"], a[href*="openreview.net/forum?"]',
      titleOf: linkTitle,
      beside: true,
      once: true,
      address: ({ link }) =>
        link && keyOfUrl(link) ? link.href.replace(/^http:/, 'https:') : undefined,
    },
  ],
  paper: () => undefined,
  published: () => ({ venue: 'ICLR' }),
});
