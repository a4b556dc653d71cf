import { yearIn } from './citation.ts';
import { venueSite } from './venue.ts';

/** JMLR: `dl > dt`, links in its `dd`. TMLR: `li.item h4 a`, each with its forum on OpenReview. */
export const jmlr = venueSite({
  name: 'JMLR, TMLR',
  matches: ['https://www.jmlr.org/*', 'https://jmlr.org/*'],
  lists: [
    {
      row: 'dl > dt',
      link: 'a[href*="/papers/"], a[href$=".html"]',
      authors: 'dd > b, dd > i',
      until: 'dt',
      words: 'dd',
    },
    {
      row: 'li.item',
      title: 'h4',
      link: 'a[href*="openreview.net/forum?id="]',
      authors: 'p > i',
      words: 'p',
    },
  ],
  heading: '#content > h2',
  authors: '#content p > b > i',
  paper(url) {
    if (url.hostname === 'openreview.net') return url.pathname === '/forum' ? url.href : undefined;
    const [, volume, file] =
      /^\/papers\/(?:volume|v)(\d+)\/([\w-]+)(?:\.html|\/[\w-]+\.pdf|\.pdf)$/.exec(url.pathname) ??
      [];
    return file && `https://www.jmlr.org/papers/v${volume}/${file}.html`;
  },
  published: (address, words) => ({
    venue: address.includes('openreview.net') ? 'TMLR' : 'JMLR',
    year: yearIn(/,\s(?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b/.exec(words)?.[1]),
  }),
});
