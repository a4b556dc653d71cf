import { yearIn } from './citation.ts';
import { linkTitle } from './link-title.ts';
import { venueSite } from './venue.ts';

const VENUES: Record<string, string> = {
  'iclr.cc': 'ICLR',
  'icml.cc': 'ICML',
  'neurips.cc': 'NeurIPS',
  'nips.cc': 'NeurIPS',
  'cvpr.thecvf.com': 'CVPR',
  'iccv.thecvf.com': 'ICCV',
  'eccv.ecva.net': 'ECCV',
};
const OLD_LISTS = ['iclr.cc', 'icml.cc', 'neurips.cc', 'nips.cc'];
/** ICLR's and NeurIPS' first virtual sites name papers by their forums, or by a hash. */
const OF_2020 = /^(\/virtual(?:_2020|\/2020\/(?:public|protected))\/poster_([\w-]+)\.html)$/;
const PAPER = /^(\/virtual\/\d{4}(?:\/loc\/[\w-]+)?\/(?:poster|oral|spotlight|highlight)\/\d+)\/?$/;
function paper(url: URL): string | undefined {
  const path = (PAPER.exec(url.pathname) ?? OF_2020.exec(url.pathname))?.[1];
  return path !== undefined && url.hostname in VENUES
    ? `https://${url.hostname}${path}`
    : undefined;
}

const TITLE_LINKS = [
  ...['poster', 'oral', 'spotlight', 'highlight'].map(
    (kind) => `a[href*="/virtual/"][href*="/${kind}/"]`,
  ),
  'a[href*="poster_"][href$=".html"]',
].join();
const ENTRY = 'li, .virtual-card, .displaycards, .track-schedule-card, .myCard, .event-card, tr';

/**
 * Virtual sites as scrapers describe them: cards drawn by a script, a title links to
 * `/virtual/YEAR/poster/N`. Before 2023 `.maincard` on `/Conferences/YEAR/Schedule`.
 */
export const virtual = venueSite({
  name: 'ICLR, ICML, NeurIPS, CVPR, ICCV, ECCV virtual sites',
  matches: [
    ...Object.keys(VENUES).map((host) => `https://${host}/virtual/*`),
    'https://iclr.cc/virtual_2020/*',
    ...OLD_LISTS.map((host) => `https://${host}/Conferences/*`),
  ],
  lists: [
    {
      row: TITLE_LINKS,
      entry: ENTRY,
      authors: '.author-str, .event-authors, .card-subtitle, .authors',
      titleOf: linkTitle,
      beside: true,
    },
    {
      row: '.maincard.poster, .maincard.oral, .maincard.spotlight',
      title: '.maincardBody',
      authors: '.maincardFooter',
      address: ({ row, page }) =>
        `${page.origin}${page.pathname}?showEvent=${row.id.replace('maincard_', '')}`,
    },
  ],
  heading: '.card-title.main-title, .event-title',
  authors: 'h3.card-subtitle',
  elsewhere: 'a[href*="openreview.net/forum?id="]',
  paper,
  keyOf(address) {
    const id = OF_2020.exec(new URL(address).pathname)?.[2];
    return id !== undefined && id.length < 15 ? `openreview:${id}` : undefined;
  },
  published: (address) => ({
    venue: VENUES[new URL(address).hostname],
    year: yearIn(address),
  }),
});
