import { keyOfUrl } from './link-key.ts';
import { linkTitle } from './link-title.ts';
import { venueSite } from './venue.ts';

const LINKS = 'a[href*="arxiv.org/"], a[href*="openreview.net/forum?"]';
const ENDS = `${LINKS}, h1, h2, h3, h4, hr, script`;
const GOES_ON = /[,;]$|\band$/;

/** What the page says after a title, up to the next one or the next heading, a line for each line of it. */
function linesAfter(link: Element): string[] {
  const doc = link.ownerDocument;
  const walker = doc.createTreeWalker(doc.documentElement);
  walker.currentNode = link;
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (link.contains(node)) continue;
    if (node.nodeType === 1 && (node as Element).matches(ENDS)) break;
    if (/^(?:br|div|li|p|td|tr)$/i.test(node.nodeName)) text += '\n';
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
  }
  return text.split('\n').map((line) => line.trim());
}

/** `, Luke Vilnis and Andrew McCallum` on the title's line, else the next line and those it goes on in. */
function people(link: Element): string {
  const [rest = '', ...lines] = linesAfter(link);
  if (/\p{L}/u.test(rest)) return rest;
  const said = lines.filter((line) => line !== '');
  const last = said.findIndex((line) => !GOES_ON.test(line));
  return (last === -1 ? said : said.slice(0, last + 1)).join(' ');
}

/** Programmes of 2013 – 2015, kept as copies of other sites: titles are links to arXiv or OpenReview. */
export const iclrArchive = venueSite({
  name: 'ICLR archive',
  matches: ['https://iclr.cc/archive/*'],
  lists: [
    {
      row: LINKS,
      titleOf: linkTitle,
      authors: people,
      beside: true,
      once: true,
      address: ({ link }) =>
        link && keyOfUrl(link) ? link.href.replace(/^http:/, 'https:') : undefined,
    },
  ],
  paper: () => undefined,
  published: () => ({ venue: 'ICLR' }),
});
