import { isTable } from './table/read.ts';

/** What a text of references can be. */
export type ImportFormat =
  | 'bibtex'
  | 'ris'
  | 'json'
  | 'endnote'
  | 'xml'
  | 'nbib'
  | 'isi'
  | 'refworks'
  | 'table'
  | 'list';

const FORMS: readonly [ImportFormat, RegExp][] = [
  ['xml', /^\s*<(?:\?xml|xml\b|records\b)/],
  ['json', /^\s*(?:\{\s*["}]|\[\s*[{\]])/],
  ['ris', /^[ \t]*TY[ \t]{0,3}-[ \t]*[a-z]/im],
  ['nbib', /^PMID ?- ?\d/m],
  ['isi', /^(?:FN (?:Clarivate|Thomson|ISI)|PT [JBSP]\s*$)/m],
  ['endnote', /^%(?:0|T) \S/m],
  ['refworks', /^RT [A-Z][a-z]+/m],
  ['bibtex', /^[^\S\n]*@\s*[a-z]+\s*[{(]/im],
];

/** A list of JSON that does not begin with an object, but has some. */
function isJsonList(text: string): boolean {
  if (!/^\s*\[[\s\S]*\{[\s\S]*\]\s*$/.test(text)) return false;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    // Then it is a text in brackets, and read as one.
    return false;
  }
}

/** What a text turns out to be, by its own first marks, not by a file's name. */
export function formatOf(text: string): ImportFormat {
  const found = FORMS.find(([, form]) => form.test(text))?.[0];
  if (found === undefined && isJsonList(text)) return 'json';
  return found ?? (isTable(text) ? 'table' : 'list');
}
