import { titleText } from './title-text.ts';
import { venueSite } from './venue.ts';
import { yearIn } from './citation.ts';

/** dblp's own record of an entry: `conf/nips/VaswaniSPUJGKP17`. */
function record({ row, link }: { row: Element; link: URL | undefined }): string | undefined {
  const id = row.id || row.getAttribute('data-key');
  return id?.includes('/') ? `https://dblp.org/rec/${id}` : link?.href;
}

/** Entries as extensions describe them: `.entry cite .title`, links to the paper in `nav.publ`. */
export const dblp = venueSite({
  name: 'dblp',
  matches: ['https://dblp.org/*'],
  optional: true,
  lists: [
    {
      row: '.entry',
      title: '.title',
      link: 'nav.publ .head a[href]',
      authors: '[itemprop="author"]',
      elsewhere:
        'nav.publ .head a[href*="doi.org/"], nav.publ .head a[href*="arxiv.org/"], nav.publ .head a[href*="openreview.net/forum"]',
      titleOf: (title) => titleText(title).replace(/\.$/, ''),
      words: '[itemprop="isPartOf"] [itemprop="name"], [itemprop="datePublished"]',
      address: record,
    },
  ],
  each: 'cite .title',
  paper: () => undefined,
  published: (_, words) => ({
    venue: words.split('\n').find((line) => /^(?!CoRR\b)[A-Z]/i.test(line)),
    year: yearIn(words),
  }),
});
