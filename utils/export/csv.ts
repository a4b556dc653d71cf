import { unpartedName, unpartedTag } from './gaps.ts';
import { markedTitle } from './marked-title.ts';
import { isTyped } from './typed-cell.ts';
import { typeOf, type Work } from './work.ts';

const COLUMNS: readonly [string, (work: Work, key: string) => string | number | undefined][] = [
  ['Key', (_, key) => key],
  ['Title', ({ title }) => markedTitle(title)],
  ['Authors', ({ authors }) => authors.map(unpartedName).join('; ')],
  ['Year', ({ year }) => year],
  ['Venue', ({ venue }) => venue],
  ['Type', typeOf],
  // With its name before it no spreadsheet takes an id for a number (2605.30940 would become 2605.3094).
  ['arXiv', ({ arxivId }) => arxivId && `arXiv:${arxivId}`],
  ['DOI', ({ doi }) => doi],
  ['Other ids', ({ otherKeys = [] }) => otherKeys.join(' ')],
  ['Address', ({ url }) => url],
  ['State', ({ state }) => state],
  ['Tags', ({ tags = [] }) => tags.map(unpartedTag).join('; ')],
  ['Notes', ({ notes }) => notes],
  ['Saved', ({ savedAt }) => savedAt],
];

/**
 * A cell by RFC 4180. One that a spreadsheet would run or change gets an apostrophe in front, which means
 * text there; so does one that begins with an apostrophe of its own before such a text.
 */
function cell(value: string | number | undefined, delimiter: string, locale?: string): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').toWellFormed().replaceAll('\0', '');
  const isUnsafe = isTyped(text, locale) || text.startsWith("'");
  const safe = isUnsafe ? `'${text}` : text;
  const isPlain = !/["\r\n,;\t]/.test(safe) && !safe.includes(delimiter) && safe === safe.trim();
  return isPlain ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** A table with a head, one work a line, lines ended by CRLF, for a spreadsheet of this language. */
export function toCsv(
  works: readonly { key: string; work: Work }[],
  delimiter: ',' | ';' = ',',
  locale?: string,
): string {
  const rows = works.map(({ key, work }) =>
    COLUMNS.map(([, read]) => cell(read(work, key), delimiter, locale)),
  );
  return [COLUMNS.map(([name]) => cell(name, delimiter)), ...rows]
    .map((row) => `${row.join(delimiter)}\r\n`)
    .join('');
}

/** What parts the cells of a table in this language: `;` where a comma begins the decimals, as spreadsheets have it. */
export function delimiterOf(locale: string | undefined): ',' | ';' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}
