import { yearIn } from './citation.ts';
import { peopleText } from './people-text.ts';
import { titleText } from './title-text.ts';
import { venueSite } from './venue.ts';

/** Title, line break, authors in an element of their own, all in one link. */
const partOf = (link: Element): Element => link.querySelector('p') ?? link;

/** The part as a list of lines, of which the first is the title. */
function linesOf(link: Element): string[] {
  const lines = peopleText(partOf(link)).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function titleOf(link: Element): string {
  const part = partOf(link);
  return part.querySelector('br') === null ? titleText(part) : (linesOf(link)[0] ?? '');
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
      authors: (link) => linesOf(link).slice(1).join('\n'),
      titleOf,
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
