import { OJS_HEADING, OJS_LIST, ojsPaper } from './ojs.ts';
import { venueSite } from './venue.ts';

/** `… AAAI-26 Technical Tracks 1`; other journals on the host are called by their address. */
function issue(address: string, words: string): { venue?: string; year?: number } {
  const venue = /\/index\.php\/(\w+)/.exec(address)?.[1]?.toUpperCase() ?? 'AAAI';
  const year = /AAAI-(\d{2})\b/.exec(words)?.[1];
  return { venue, ...(year && { year: 2000 + Number(year) }) };
}

/** ojs.aaai.org, and the old proceedings on aaai.org: `li.paper-wrap h5 a`, a page `/papers/SLUG/` each. */
export const aaai = venueSite({
  name: 'AAAI',
  matches: ['https://ojs.aaai.org/*', 'https://aaai.org/proceeding*', 'https://aaai.org/papers/*'],
  lists: [OJS_LIST, { row: 'li.paper-wrap', title: 'h5', authors: '.papers-author-page p' }],
  heading: `${OJS_HEADING}, h1.entry-title`,
  authors: '.author-wrap p, .item.authors .name',
  paper(url) {
    if (url.hostname === 'ojs.aaai.org') return ojsPaper(url);
    const slug = /^\/papers\/[^/]+\/?$/.exec(url.pathname)?.[0];
    return slug && `https://aaai.org${slug.replace(/\/?$/, '/')}`;
  },
  words: '.page_issue h1, .cmp_breadcrumbs .current, .breadcrumbs',
  published: issue,
});
