import { plainTitle, type Work } from './work.ts';

const COLUMNS: readonly [string, (work: Work, key: string) => string | number | undefined][] = [
  ['Key', (_, key) => key],
  ['Title', ({ title }) => plainTitle(title)],
  ['Authors', ({ authors }) => authors.join('; ')],
  ['Year', ({ year }) => year],
  ['Venue', ({ venue }) => venue],
  ['arXiv', ({ arxivId }) => arxivId],
  ['DOI', ({ doi }) => doi],
  ['Other ids', ({ otherKeys = [] }) => otherKeys.join(' ')],
  ['Address', ({ url }) => url],
  ['State', ({ state }) => state],
  ['Tags', ({ tags = [] }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes],
  ['Saved', ({ savedAt }) => savedAt],
];

/**
 * A cell by RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe in front
 * (owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replaceAll('\0', '');
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table with a head, one work a line, lines ended by CRLF. */
export function toCsv(works: readonly { key: string; work: Work }[]): string {
  const rows = works.map(({ key, work }) => COLUMNS.map(([, read]) => cell(read(work, key))));
  return [COLUMNS.map(([name]) => cell(name)), ...rows]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
}
