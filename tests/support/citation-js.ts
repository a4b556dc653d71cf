import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

export interface ReadName {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** What Citation.js, the independent reader, makes of one reference. */
export interface ReadItem {
  id: string;
  type: string;
  title?: string;
  author?: ReadName[];
  issued?: { 'date-parts'?: number[][] };
  DOI?: string;
  URL?: string;
  keyword?: string;
  note?: string;
  annote?: string;
  abstract?: string;
  'container-title'?: string;
  'event-title'?: string;
  'collection-title'?: string;
}

interface RawEntry {
  label: string;
  properties: Record<string, unknown>;
}

const FORM = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@csl/list+object' } as const;

export function readBack(format: keyof typeof FORM, text: string): ReadItem[] {
  const input: unknown = format === 'csl' ? JSON.parse(text) : text;
  return plugins.input.chain(input, {
    forceType: FORM[format],
    generateGraph: false,
  }) as ReadItem[];
}

/** The fields of BibTeX entries, also those that CSL has no name for. */
export function readFields(bibtex: string): RawEntry[] {
  return plugins.input.chain(bibtex, {
    forceType: '@biblatex/text',
    target: '@biblatex/entries+list',
    generateGraph: false,
  }) as RawEntry[];
}

/** Text as it can be compared: raised figures, kinds of blanks and dashes of LaTeX aside. */
export const plain = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<\/?su[bp]>/g, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

/** A name in its natural order. */
export function readName(name: ReadName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const parts = [name.given, particle, name.family, name.suffix, name.literal];
  return plain(parts.filter((part) => part !== undefined).join(' '));
}
