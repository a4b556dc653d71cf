import { readBibtex } from './bibtex/read.ts';
import { formatOf, type ImportFormat } from './format.ts';
import { MOST_REFERENCES } from './most.ts';
import { readJson } from './json/read.ts';
import { readList, type ListReading } from './list/read.ts';
import type { Progress, Reading, Refused, Warning } from './reading.ts';
import type { Reference } from './reference.ts';
import { savedMoment } from './saved-moment.ts';
import { shortened } from './shortened.ts';
import { readTable } from './table/read.ts';
import { readEnw } from './tagged/enw.ts';
import { readIsi } from './tagged/isi.ts';
import { readNbib } from './tagged/nbib.ts';
import { readRefworks } from './tagged/refworks.ts';
import { readRis } from './tagged/ris.ts';
import { readXml } from './xml/read.ts';

const READERS: Readonly<
  Record<Exclude<ImportFormat, 'list'>, (text: string, progress?: Progress) => Reading>
> = {
  bibtex: readBibtex,
  ris: readRis,
  json: readJson,
  endnote: readEnw,
  xml: readXml,
  nbib: readNbib,
  isi: readIsi,
  refworks: readRefworks,
  table: readTable,
};

/** What a text of references says, before anything is looked up. */
export interface Parsed {
  format: ImportFormat;
  references: Reference[];
  /** Of a list: papers named by an id or address, and lines that may be titles. */
  named: ListReading['named'];
  titles: ListReading['titles'];
  refused: Refused[];
  warnings: Warning[];
}

/** How many references say that they were saved at a time that is none; they are saved now. */
function oddDates(references: readonly Reference[]): Warning[] {
  const odd = references.filter(
    ({ savedAt }) => savedAt !== undefined && savedMoment(savedAt) === undefined,
  );
  return odd.length === 0 ? [] : [{ what: 'odd-dates', about: `${odd.length}` }];
}

/**
 * Reads what a reader pasted or a file holds: BibTeX, RIS, CSL-JSON, EndNote's, PubMed's, RefWorks's and the
 * Web of Science's formats, tables, PaperMemory's or our own JSON, or a list of ids, addresses and titles.
 * Needs no database. Throws `QueueError` for a file that is none of these.
 */
export function parseReferences(given: string, progress: Progress = () => undefined): Parsed {
  const text = given.replace(/^\uFEFF/, '');
  const format = formatOf(text);
  const broken: Warning[] = text.includes('\uFFFD') ? [{ what: 'broken-letters' }] : [];
  if (format === 'list')
    return { format, references: [], ...readList(text, progress), warnings: broken };
  const { references, refused, warnings = [] } = READERS[format](text, progress);
  const taken = references.slice(0, MOST_REFERENCES);
  const surplus = references
    .slice(MOST_REFERENCES)
    .map(({ line, title }): Refused => ({ line, text: title, why: 'too-many' }));
  return {
    format,
    references: taken,
    named: [],
    titles: [],
    refused: [...refused, ...surplus],
    warnings: [...broken, ...warnings, ...oddDates(references), ...taken.flatMap(shortened)],
  };
}
