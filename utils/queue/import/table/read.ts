import papa from 'papaparse';
import { state } from '../../wire.ts';
import { ownWords } from '../ids/own-words.ts';
import { typeNamed } from '../type-named.ts';
import { respeltArxivId } from '../ids/respelt-arxiv.ts';
import { withoutPairs } from '../title-markup.ts';
import { venueAmong } from '../preprint-server.ts';
import type { Reading, Refused } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { fromAllListed, listedNames } from '../tagged/listed-names.ts';
import { addressAmong, arxivAmong, listedTags } from '../tagged/values.ts';
import { yearIn } from '../words.ts';

/** Columns by what they are called in our own tables, Zotero's, Scopus's, Mendeley's, the Web of Science's and Semantic Scholar's. */
const COLUMNS = {
  title: /^(?:(?:article|paper|document|item) )?title$|^ti$/,
  authors: /^authors?$/,
  fullNames: /^authors? full names?$|^af$/,
  year: /^(?:publication )?year$|^date$|^published$|^py$/,
  venue:
    /^(?:venue|publication title|source title|journal|journal\/book|booktitle|conference|publication|so)$/,
  doi: /^(?:item )?doi(?: link)?$|^di$/,
  arxiv: /^arxiv(?:[ _]?id)?$/,
  ids: /^other ids$|^extra$/,
  address: /^(?:address|url|link|links)$/,
  tags: /^(?:tags?|manual tags|author keywords|keywords|de)$/,
  notes: /^notes?$/,
  state: /^state$/,
  saved: /^saved$/,
  type: /^(?:item type|type)$/,
} as const;
type Column = keyof typeof COLUMNS;

function columnsOf(head: readonly string[]): Map<Column, number> {
  const names = head.map((name) => name.trim().toLowerCase());
  const found = Object.entries(COLUMNS).map(([column, form]): [Column, number] => [
    column as Column,
    names.findIndex((name) => form.test(name)),
  ]);
  return new Map(found.filter(([, at]) => at >= 0));
}

/** Without blank lines before the head, and without Excel's line that names the delimiter. */
const body = (text: string): string => text.replace(/^\s*(?:sep=.\r?\n)?\s*/i, '');
const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';
const delimiterOf = (head: string): string =>
  [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';

/** A table with a head that names a title, or ids, among at least two columns. */
export function isTable(text: string): boolean {
  const head = firstLine(body(text));
  if (head.length > 5000) return false;
  const columns = columnsOf(
    papa.parse<string[]>(head, { delimiter: delimiterOf(head) }).data[0] ?? [],
  );
  return (
    columns.size >= 2 &&
    ['title', 'doi', 'arxiv', 'address'].some((one) => columns.has(one as Column))
  );
}

/** Names by semicolons; by commas too where that makes names of two words each. */
function namesOf(cell: string): string[] {
  const byComma = cell.split(/\s*,\s*/);
  const isList = byComma.length > 1 && byComma.every((name) => /\S\s+\S/.test(name));
  const isMixed = /;|\s(?:and|&)\s/i.test(cell);
  return fromAllListed(isList && !isMixed ? byComma : listedNames([cell]));
}

function referenceOf(cell: (column: Column) => string, line: number): Reference {
  const read = state.safeParse(cell('state'));
  return {
    line,
    title: withoutPairs(cell('title')),
    // Scopus puts its own number after each.
    authors: namesOf(cell('fullNames').replace(/ \(\d+\)/g, '') || cell('authors')),
    year: yearIn(cell('year')),
    type: typeNamed(cell('type')),
    venue: venueAmong([cell('venue')]),
    doi: cell('doi'),
    arxivId:
      respeltArxivId(cell('arxiv')) ||
      arxivAmong([cell('venue'), cell('address'), ...ownWords(cell('ids'))]),
    url: addressAmong([cell('address')]),
    ids: cell('ids'),
    tags: listedTags([cell('tags')]),
    notes: cell('notes'),
    ...(read.success && { state: read.data }),
    ...(cell('saved') !== '' && { savedAt: cell('saved') }),
  };
}

/** References of a table (CSV by commas, semicolons or tabs) whose first row names the columns. */
export function readTable(text: string): Reading {
  const table = body(text);
  const { data } = papa.parse<string[]>(table, { delimiter: delimiterOf(firstLine(table)) });
  const [head = [], ...rows] = data;
  const columns = columnsOf(head);
  const refused: Refused[] = [];
  const references = rows.flatMap((row, n) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    // A cell's first apostrophe says that it is text (utils/export/csv.ts).
    const cell = (column: Column): string =>
      (row[columns.get(column) ?? -1] ?? '').replace(/^'/, '').trim();
    const reference = referenceOf(cell, n + 2);
    if (reference.title || reference.doi || reference.url || reference.arxivId) return [reference];
    refused.push({ line: n + 2, text: row.join(', ').slice(0, 120), why: 'untitled' });
    return [];
  });
  return { references, refused };
}
