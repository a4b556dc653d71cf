import { strToU8, zipSync } from 'fflate';
import type { StyleChoice } from './citation-style.ts';
import { toBiblatex } from './biblatex.ts';
import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { delimiterOf, toCsv } from './csv.ts';
import { toEndnoteXml } from './endnote-xml.ts';
import { toMarkdownList } from './markdown-list.ts';
import { toObsidian } from './obsidian.ts';
import { toRis } from './ris.ts';
import { soundWork } from './sound-work.ts';
import type { Work } from './work.ts';

/** A work with the citation key that it has in this export. */
export interface Keyed {
  key: string;
  work: Work;
}

type Content = string | Uint8Array<ArrayBuffer>;

/** What a reader may choose besides the format. */
export interface WriteOptions {
  /** The reader's, the system's where it is not given: says what parts the cells of a table. */
  locale?: string;
  /** Of the reference list. */
  style?: StyleChoice;
}

interface Format {
  /** Of the file. */
  extension: string;
  type: string;
  /** Bytes where it is no text, and cannot be copied. */
  write(works: readonly Keyed[], options?: WriteOptions): Content | Promise<Content>;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function zipped(works: readonly Keyed[]): Uint8Array<ArrayBuffer> {
  const files = [...toObsidian(works)].map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** Each work sound, before any format sees it. */
const each = (works: readonly Keyed[]): Keyed[] =>
  works.map(({ key, work }) => ({ key, work: soundWork(work) }));

/** What a list of works can be exported as. */
export const EXPORT_FORMATS = {
  bibtex: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (works) =>
      each(works)
        .map(({ work, key }) => toBibtex(work, key))
        .join('\n'),
  },
  biblatex: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (works) =>
      each(works)
        .map(({ work, key }) => toBiblatex(work, key))
        .join('\n'),
  },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: (works) =>
      each(works)
        .map(({ work, key }) => toRis(work, key))
        .join('\r\n'),
  },
  csl: {
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (works) => json(each(works).map(({ work, key }) => toCsl(work, key))),
  },
  endnote: {
    extension: 'xml',
    type: 'application/xml',
    write: (works) => toEndnoteXml(each(works)),
  },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: (works) => toMarkdownList(each(works)),
  },
  obsidian: { extension: 'zip', type: 'application/zip', write: (works) => zipped(each(works)) },
  csv: {
    extension: 'csv',
    type: 'text/csv',
    write: (works, options?: WriteOptions) =>
      `\uFEFF${toCsv(each(works), delimiterOf(options?.locale), options?.locale)}`,
  },
  /** The processor and the styles are loaded when they are used. */
  styled: {
    extension: 'txt',
    type: 'text/plain',
    write: async (works, { style = 'apa' }: WriteOptions = {}) =>
      (await import('./reference-list.ts')).toReferenceList(each(works), style),
  },
  json: {
    extension: 'json',
    type: 'application/json',
    write: (works) =>
      json({
        format: 'tidemark-papers',
        version: 1,
        papers: each(works).map(({ key, work }) => ({ citationKey: key, ...work })),
      }),
  },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
