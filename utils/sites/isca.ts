import { yearIn } from './citation.ts';
import { venueSite } from './venue.ts';

/** Title, line break, authors, all in one link. */
function firstLine(link: Element): string {
  const part = link.querySelector('p') ?? link;
  return part.firstChild?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** `/interspeech_2024/slug.html`, as scrapers describe it. */
const PAPER = /^\/([a-z]+?)_?\d{4}\/[\w-]+_[a-z]+\.html$/;

export const isca = venueSite({
  name: 'ISCA Archive',
  matches: ['https://www.isca-archive.org/*'],
  optional: true,
  lists: [
    {
      row: 'a[href$=".html"]',
      authors: '.w3-text, span, i',
      titleOf: firstLine,
      beside: true,
    },
  ],
  paper: (url) =>
    PAPER.test(url.pathname) ? `https://www.isca-archive.org${url.pathname}` : undefined,
  published: (address) => ({
    venue: PAPER.exec(new URL(address).pathname)?.[1]?.replace(/^./, (a) => a.toUpperCase()),
    year: yearIn(address),
  }),
});
