import papa from 'papaparse';
import { cleanLine } from './clean.ts';

/** One entry of a pasted list, with the line where it begins. */
export interface ListEntry {
  line: number;
  text: string;
}

interface Line extends ListEntry {
  isIndented: boolean;
}

/** `[12] `, `12. `, `12) `, `(12) `: how numbered reference lists mark their entries. */
const NUMBER = /^(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s/;
const ITEM = /^[-*+•▪◦–]\s/;
/** What no line begins with that goes on with another: a paper of its own, a mark, a heading, a row of a table. */
const BEGINS =
  /^(?:https?:|www\.|doi\b|10\.\d{4}|arxiv\s*:\s*\S|\d{4}\.\d{4,5}|[-*+•▪◦–#>|[("“<:]|\d+[.)]\s)/i;
/** An id that a line's end cuts: `arXiv:2301.`, `10.1000/`, `https://arxiv.org/abs/`. */
const CUT_ID = /(?:https?:|\b10\.\d{4,9}(?=\/))\S*[/.\-_]$|\barxiv:\d{4}\.$/i;
/** Lines that a page's width wraps are not short. */
const WRAPPED = 40;

/** Whether a line goes on with the one before, in a list without numbers. */
function goesOn(before: ListEntry, line: Line): boolean {
  if (before.text === '' || line.text === '') return false;
  if (line.isIndented) return !BEGINS.test(line.text) || CUT_ID.test(before.text);
  if (before.text.length < WRAPPED || !/^["“[(]?\p{Lu}/u.test(before.text)) return false;
  if (/\b(?:arXiv preprint|arXiv e-prints|and|in|of|the),?$/i.test(before.text)) return true;
  return /^\p{Ll}+(?=[\s,.])/u.test(line.text) && /[^.?!]$/.test(before.text);
}

/** Two lines as one: a hyphen at the end is the printer's, an id goes on without a blank. */
function joinedLines(first: string, second: string): string {
  if (CUT_ID.test(first) && /^[\w(]/.test(second)) return first + second;
  return /\p{L}-$/u.test(first) ? first.slice(0, -1) + second : `${first} ${second}`;
}

function joined(
  lines: readonly Line[],
  isOn: (before: ListEntry, line: Line) => boolean,
): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last && isOn(last, line)) last.text = joinedLines(last.text, line.text);
    else entries.push({ line: line.line, text: line.text });
  }
  return entries;
}

const isProse = (cell: string): boolean => /\p{L}{2}\S*\s+\S/u.test(cell);

/** Rows of a table without a head, a bar between their cells, where all have as many cells and some are prose. */
function rowsOf(text: string, lines: readonly Line[]): Line[] | undefined {
  if (lines.length < 2 || !lines.every((line) => line.text.includes(','))) return undefined;
  const { data } = papa.parse<string[]>(text.trim(), { delimiter: ',', skipEmptyLines: 'greedy' });
  const width = data[0]?.length;
  const isRow = (row: string[]): boolean =>
    row.length === width && row.some(isProse) && row.some((cell) => BEGINS.test(cell));
  if (data.length !== lines.length || !data.every(isRow)) return undefined;
  return lines.map((line, n) => ({ ...line, text: (data[n] ?? []).map(cleanLine).join(' | ') }));
}

/** The entries of a pasted list: a line each; of a reference list what belongs to one reference. */
export function listEntries(text: string): ListEntry[] {
  const lines = text.split(/\r\n?|\n/).map((line, n) => ({
    line: n + 1,
    text: cleanLine(line),
    isIndented: /^(?: {2}|\t)/.test(line),
  }));
  const filled = lines.filter((line) => line.text !== '');
  const numbered = filled.filter((line) => NUMBER.test(line.text)).length;
  const isNumbered = numbered >= 2 && filled.slice(0, 1).every((line) => NUMBER.test(line.text));
  const entries = isNumbered
    ? joined(lines, (before, { text }) => before.text !== '' && text !== '' && !NUMBER.test(text))
    : joined(rowsOf(text, filled) ?? lines, goesOn);
  return entries.filter((entry) => entry.text !== '');
}

/** An entry without the mark or number before it. */
export const withoutMark = (text: string): string =>
  text.replace(NUMBER, '').replace(ITEM, '').trim();
