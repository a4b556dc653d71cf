import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { hrefOf, keyOfUrl } from './link-key.ts';
import { readRows } from './read-rows.ts';
import { isPartOfPaper } from './same-work.ts';
import { titleText } from './title-text.ts';
import type { OnProblem, Sighting } from './types.ts';

/** A link that says only where it leads, or shows a picture: in a table the row's first cell is the title. */
const BARE =
  /^(?:\W*(?:arxiv|paper|pdf|link|abs|abstract|html|doi|openreview|preprint|here)\W*|https?:\S+)?$/i;

function titleCell(link: Element): Element | undefined {
  const cell = link.closest('td');
  const first = cell?.parentElement?.querySelector('td') ?? undefined;
  return first === cell ? undefined : first;
}

function sightingOf(link: Element, key: PaperKey, url: URL): Sighting | undefined {
  const words = titleText(link);
  const cell = titleCell(link);
  const isBare = BARE.test(words);
  if (isBare && cell === undefined && words === '') return undefined;
  const id = arxivIdOfKey(key);
  const anchor = isBare && cell ? cell : link;
  const title = isBare ? (cell ? titleText(cell) : '') : words;
  return {
    keys: [key],
    title: title === '' ? (id ?? key) : title.slice(0, 500),
    authors: [],
    url: id === undefined ? url.href : `https://arxiv.org/abs/${id}`,
    anchor,
    ...(anchor === link && { beside: true }),
    primary: false,
  };
}

/**
 * Every paper that a link below `root` leads to, by an id in its address, once each; pictures alone, figures,
 * tables and supplements do not count. `onProblem` hears of links that cannot be read.
 */
export function linkSightings(root: ParentNode, base: URL, onProblem?: OnProblem): Sighting[] {
  const seen = new Set<PaperKey>();
  const read = (link: Element): Sighting | undefined => {
    const href = hrefOf(link, base);
    const key = href && keyOfUrl(href, onProblem);
    if (href === undefined || key === undefined || seen.has(key) || isPartOfPaper(key))
      return undefined;
    const sighting = sightingOf(link, key, href);
    if (sighting !== undefined) seen.add(key);
    return sighting;
  };
  return [...readRows(root.querySelectorAll('a[href]'), read, onProblem)];
}
