import type { PaperKey } from '../paper-key.ts';
import { plainTitle } from './work.ts';
import { latexLines, latexText } from './latex-text.ts';

/** Fields in order; undefined ones are left out. Values are safe already. */
export type BibField = readonly [name: string, value: string | undefined];

/** An address stands as it is, but for what would end the field. */
export function bibAddress(url: string): string | undefined {
  const safe = url.toWellFormed().replace(/[{}\\\s\p{Cc}]/gu, (char) => encodeURIComponent(char));
  return safe === '' ? undefined : safe;
}

/** Keywords by commas. Braces keep one whole that holds a separator; biber drops a blank that follows a bare comma. */
export function bibKeywords(tags: readonly string[] = []): string | undefined {
  const words = tags
    .map(latexText)
    .map((tag) => (/[,;]/.test(tag) ? `{${tag.replaceAll(', ', ',{} ')}}` : tag));
  if (words.length === 0) return undefined;
  // Braces round the whole list are no keyword's.
  return words.length === 1 && words[0]?.startsWith('{') ? `{${words[0]}}` : words.join(', ');
}

export const bibNote = (keys: readonly PaperKey[] = []): string | undefined =>
  keys.length === 0 ? undefined : keys.map(latexText).join(' ');

export const bibNotes = (notes = ''): string | undefined => latexLines(notes) || undefined;

export const bibAbstract = (abstract: string | undefined): string | undefined =>
  abstract === undefined ? undefined : latexText(plainTitle(abstract)) || undefined;

/** `@type{key, field = {value}, …}`, a line a field. */
export function bibEntry(type: string, key: string, fields: readonly BibField[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}
