import { arxivIdInText } from '../arxiv/text.ts';
import { arxivIdOfUrl } from '../arxiv/url.ts';
import type { ArxivId } from '../arxiv/id.ts';
import { arxivSighting } from './arxiv-sighting.ts';
import { hrefOf } from './link-key.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

const TITLES = 'h1.ltx_title_document, article h1.ltx_title, h1.ltx_title';
const trimmed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isName = (text: string): boolean => /^\p{L}[^@\d]+$/u.test(text);
const MARKS = 'sup, .ltx_note, .ltx_author_notes, .ltx_contact, math';

/**
 * The lines of people in what authors wrote into one field, as LaTeX lets them: a line that begins with a
 * mark (¹ University of …) says where they work, and so does a later line without any mark, unless the
 * one before goes on in it. Not by utils/sites/names.ts, which is for venues and no part of the overlay.
 */
function namesInLines(lines: readonly string[]): string[] {
  let goesOn = true;
  return lines.flatMap((line) => {
    if (!/\S/.test(line)) return [];
    const isNames = /^\s*[^\s*†‡\d]/.test(line) && (goesOn || /[*†‡]/.test(line));
    goesOn = isNames && /(?:,|&|\band)\s*$/.test(line);
    return isNames
      ? line
          .split(/[*†‡,;\u2003]|(?:^|\s)(?:and|&)\s/)
          .map(trimmed)
          .filter(isName)
      : [];
  });
}

function peopleOf(doc: Document): string[] {
  return [...doc.querySelectorAll('.ltx_authors .ltx_personname')].flatMap((person) => {
    const copy = person.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll(MARKS)) mark.replaceWith('†');
    for (const line of copy.querySelectorAll('br')) line.replaceWith('\u2028');
    const lines = copy.textContent.split('\u2028');
    return namesInLines(lines);
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

/** Whether the page is one that LaTeXML wrote of a paper: an error page is not. */
export const isHtmlPaper = (doc: Document, url: URL): boolean =>
  arxivIdOfUrl(url) !== undefined && doc.querySelector('[class*="ltx_"]') !== null;

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
            authors: peopleOf(doc),
            primary: true,
          }),
        ];
  const entries = [...doc.querySelectorAll('.ltx_bibitem')]
    .map((item) => cited(item, url, found.id))
    .filter((sighting) => sighting !== undefined);
  return [...own, ...entries];
}
