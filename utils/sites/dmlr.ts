import { yearIn } from './citation.ts';
import { venueSite } from './venue.ts';

/** A volume is one page; an entry links only to its PDF. */
export const dmlr = venueSite({
  name: 'DMLR',
  matches: ['https://data.mlr.press/*'],
  lists: [
    {
      row: '.list-papers > li',
      title: 'dt',
      link: 'a[href$=".pdf"]',
      authors: 'dd > b > i',
      words: 'dd',
    },
  ],
  paper: (url) =>
    /^\/assets\/pdf\/[\w.-]+\.pdf$/.test(url.pathname)
      ? `https://data.mlr.press${url.pathname}`
      : undefined,
  published: (_, words) => ({ venue: 'DMLR', year: yearIn(/\d{4}\.?$/.exec(words)?.[0]) }),
});
