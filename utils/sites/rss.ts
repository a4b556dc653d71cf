import { venueSite } from './venue.ts';

const PAPER = /^\/rss(\d{2})\/p\d+\.html$/;

/** `/rss20/p001.html`: not seen, so by links to such pages, and by citation tags. */
export const rss = venueSite({
  name: 'Robotics: Science and Systems',
  matches: ['https://www.roboticsproceedings.org/*'],
  optional: true,
  lists: [{ row: 'a[href*="p"][href$=".html"]', entry: 'tr, li, dd', authors: 'i', beside: true }],
  heading: '.content h3',
  authors: '.content h3 + i, .content i',
  paper: (url) =>
    PAPER.test(url.pathname) ? `https://www.roboticsproceedings.org${url.pathname}` : undefined,
  published: (address) => ({
    venue: 'RSS',
    year: 2004 + Number(PAPER.exec(new URL(address).pathname)?.[1]),
  }),
});
