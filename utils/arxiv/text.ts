import { arxivIdOfDoi, parseArxivId, type ArxivId } from './id.ts';

/** Where running text names a paper: only after words that say so, since other numbers look alike. */
const NAMED =
  /(?:arxiv(?:\.org)?(?: e-?prints?| preprint)?[,:]?\s*(?:arxiv:\s*)?(?:(?:abs|pdf|html)\/|\/(?:abs|pdf|html)\/)?|\babs\/|\[)((?:[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?!\d)(?:v\d+)?)/gi;
const DOI = /10\.48550\/arxiv\.[\w./-]+/gi;

/** The first paper that a text names by arXiv id, such as an entry of a bibliography. */
export function arxivIdInText(text: string): ArxivId | undefined {
  for (const [doi] of text.matchAll(DOI)) {
    const found = arxivIdOfDoi(doi);
    if (found !== undefined) return found;
  }
  for (const [, id = ''] of text.matchAll(NAMED)) {
    const found = parseArxivId(id);
    if (found !== undefined) return found;
  }
  return undefined;
}
