import { PTITLE_LIST } from './cvf.ts';
import { inYear, venueSite } from './venue.ts';

/** As scrapers describe it: CVF's lists, one accordion a year; authors as plain text in the first `dd`. */
export const ecva = venueSite({
  name: 'ECVA',
  matches: ['https://www.ecva.net/*'],
  lists: [PTITLE_LIST],
  heading: '#papertitle',
  authors: '#authors b, #authors i',
  elsewhere: '#content a[href*="doi.org/"]',
  paper: (url) =>
    /\/papers_ECCV\/html\/.+\.php$/.test(url.pathname)
      ? `https://www.ecva.net${url.pathname}`
      : undefined,
  published: inYear('ECCV'),
});
