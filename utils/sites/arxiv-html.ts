import { arxivIdInText } from '../arxiv/text.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import type { ArxivId } from '../arxiv/id.ts';
import { arxivSighting } from './arxiv-sighting.ts';
import { hrefOf } from './link-key.ts';
import { namesIn } from './names.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

const TITLES = 'h1.ltx_title_document, article h1.ltx_title, h1.ltx_title';
const MARKS = 'sup, .ltx_note, .ltx_author_notes, .ltx_contact, math';
const MOST_PEOPLE = 300;

function peopleIn(doc: Document): string[] {
  return [...doc.querySelectorAll('.ltx_authors .ltx_personname')].flatMap((person) => {
    const copy = person.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll(MARKS)) mark.replaceWith(', ');
    for (const line of copy.querySelectorAll('br')) line.replaceWith(', ');
    return namesIn(titleText(copy).replace(/[*†‡]/g, '')).slice(0, MOST_PEOPLE);
  });
}

/**
 * The paper of an entry: the first link to one, else what the entry says in words. Links of the page
 * into itself name the page's own paper.
 */
function citedId(item: Element, url: URL, own: string): ArxivId | undefined {
  for (const link of item.querySelectorAll('a[href]')) {
    const href = hrefOf(link, url);
    const found = href && arxivIdOfUrl(href);
    if (found !== undefined && found.id !== own) return found;
  }
  return arxivIdInText(item.textContent);
}

/** One entry; its blocks are authors, title, the rest, in the order LaTeXML writes them. */
function cited(item: Element, url: URL, own: string): Sighting | undefined {
  const found = citedId(item, url, own);
  if (found === undefined) return undefined;
  const blocks = [...item.querySelectorAll('.ltx_bibblock')];
  const said = blocks[blocks.length > 2 ? 1 : 0];
  const title = said === undefined ? '' : titleText(said).replace(/[.,\s]+$/, '');
  return arxivSighting({ id: found.id }, { anchor: blocks.at(-1) ?? item, title, primary: false });
}

/**
 * A paper as LaTeXML's HTML, on arXiv and ar5iv (both generations, 2023 and 2026-02): its title, and the
 * entries of its bibliography that are on arXiv.
 */
export function htmlPage(doc: Document, url: URL): Sighting[] {
  const found = arxivIdOfUrl(url);
  const anchor = doc.querySelector(TITLES);
  if (found === undefined) return [];
  const own =
    anchor === null
      ? []
      : [
          arxivSighting(found, {
            anchor,
            title: titleText(anchor),
            authors: peopleIn(doc),
            primary: true,
          }),
        ];
  const entries = [...doc.querySelectorAll('.ltx_bibitem')]
    .map((item) => cited(item, url, found.id))
    .filter((sighting) => sighting !== undefined);
  return [...own, ...entries];
}
