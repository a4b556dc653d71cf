import { yearIn } from './citation.ts';
import { venueSite } from './venue.ts';

/** `Volume 267: International Conference on Machine Learning, 13-19 July 2025, Vancouver`. */
const VOLUME = /^Volume [^:]+: ([^,]+)/m;

/** Its Jekyll theme, 2015 – 2026: `div.paper > p.title` without a link; `abs` and `OpenReview` in `p.links`. */
export const pmlr = venueSite({
  name: 'PMLR',
  matches: ['https://proceedings.mlr.press/*'],
  lists: [
    {
      row: 'div.paper',
      title: '.title',
      link: '.links a[href*=".html"]',
      authors: '.authors',
      elsewhere: '.links a[href*="openreview.net/"]',
    },
  ],
  elsewhere: 'article a[href*="openreview.net/forum?"]',
  paper(url) {
    const file = /^\/([vr]\d+\/[\w.-]+\.html)$/.exec(url.pathname)?.[1];
    return file && !file.endsWith('/index.html')
      ? `https://proceedings.mlr.press/${file}`
      : undefined;
  },
  words: 'h2',
  published: (_, words) => ({ venue: VOLUME.exec(words)?.[1], year: yearIn(words) }),
});
