import { strToU8, zipSync } from 'fflate';
import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { toCsv } from './csv.ts';
import { toMarkdownList } from './markdown-list.ts';
import { toObsidian } from './obsidian.ts';
import { toRis } from './ris.ts';
import type { Work } from './work.ts';

/** A work with the citation key that it has in this export. */
export interface Keyed {
  key: string;
  work: Work;
}

interface Format {
  /** Of the file. */
  extension: string;
  type: string;
  /** Bytes where it is no text, and cannot be copied. */
  write(works: readonly Keyed[]): string | Uint8Array<ArrayBuffer>;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function zipped(works: readonly Keyed[]): Uint8Array<ArrayBuffer> {
  const files = [...toObsidian(works)].map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** What a list of works can be exported as. */
export const EXPORT_FORMATS = {
  bibtex: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (works) => works.map(({ work, key }) => toBibtex(work, key)).join('\n'),
  },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: (works) => works.map(({ work, key }) => toRis(work, key)).join('\r\n'),
  },
  csl: {
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (works) => json(works.map(({ work, key }) => toCsl(work, key))),
  },
  markdown: { extension: 'md', type: 'text/markdown', write: toMarkdownList },
  obsidian: { extension: 'zip', type: 'application/zip', write: zipped },
  csv: { extension: 'csv', type: 'text/csv', write: (works) => `\uFEFF${toCsv(works)}` },
  json: {
    extension: 'json',
    type: 'application/json',
    write: (works) =>
      json({
        format: 'tidemark-papers',
        version: 1,
        papers: works.map(({ key, work }) => ({ citationKey: key, ...work })),
      }),
  },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
