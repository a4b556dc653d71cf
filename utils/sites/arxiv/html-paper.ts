import { arxivIdOfDoi, parseArxivId, type ArxivId } from '../../arxiv/id.ts';
import { titleText } from '../title-text.ts';
import type { Sighting } from '../types.ts';
import { arxivSighting, paperLink } from './entry.ts';

const ID_IN_TEXT =
  /arxiv(?:\s+preprint)?(?:\s+arxiv)?[\s:]+((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i;

function idInWords(text: string): ArxivId | undefined {
  const id = ID_IN_TEXT.exec(text)?.[1];
  return (
    (id === undefined ? undefined : parseArxivId(id)) ??
    arxivIdOfDoi(text.split(/\s/).find((word) => /10\.48550/.test(word)) ?? '')
  );
}

/** A reference's own words without its label "[12]" and without what we put there. */
function wordsOf(item: Element): string {
  return titleText(item)
    .replace(/^\[?[\w+]{1,12}\]?\s+/, '')
    .slice(0, 500);
}

function reference(item: Element, url: URL): Sighting | undefined {
  const linked = paperLink(item.querySelectorAll('a[href]'), url)?.found;
  const found = linked ?? idInWords(item.textContent);
  if (found === undefined) return undefined;
  const blocks = item.querySelectorAll('.ltx_bibblock');
  const anchor = blocks[blocks.length - 1] ?? item;
  return arxivSighting({ id: found.id }, anchor, { title: wordsOf(item), row: [item] });
}

/**
 * A paper as HTML, on arXiv (both generations, before and since 2026-02) and on ar5iv: its title, and each
 * entry of its bibliography that names a paper on arXiv.
 */
export function htmlPaper(doc: Document, url: URL, paper: ArxivId | undefined): Sighting[] {
  const anchor = doc.querySelector('h1.ltx_title_document, h1.ltx_title');
  const own =
    paper && anchor
      ? [
          arxivSighting(paper, anchor, {
            title: titleText(anchor),
            authors: [...doc.querySelectorAll('.ltx_authors .ltx_personname')].flatMap(people),
            primary: true,
          }),
        ]
      : [];
  const references = [...doc.querySelectorAll('li.ltx_bibitem')].map((item) =>
    reference(item, url),
  );
  return [
    ...own,
    ...references.filter((one) => one !== undefined && one.keys[0] !== own[0]?.keys[0]),
  ] as Sighting[];
}

/** The lines of a name block are names, then places; names alone are safe to show. */
function people(element: Element): string[] {
  const [first = ''] = titleText(element).split(/[,;]|\band\b/);
  return first.trim().length > 2 && first.length < 60 ? [first.trim()] : [];
}
