import type { TidemarkDb } from '../../db/open.ts';
import { arxivKey } from '../../paper-key.ts';
import type { Candidate } from '../wire.ts';
import type { Refused } from './preview.ts';
import { idsByTitle, nameOfTitle } from './by-title.ts';
import { keyOfText } from './recognise.ts';

const MOST_LINES = 5000;
const MOST_LETTERS = 2000;
const SHORTEST_TITLE = 8;

export interface Pasted {
  candidates: Candidate[];
  refused: Refused[];
}

/** Words of a line, the first that names a paper; a line of a list may hold a title and its address. */
function keyOfLine(line: string) {
  const whole = keyOfText(line);
  if (whole !== undefined) return whole;
  return line
    .split(/\s+/)
    .map((word) => (/\d/.test(word) ? keyOfText(word) : undefined))
    .find((key) => key !== undefined);
}

/** Reads a pasted list, a line a paper: ids, addresses, or titles that the archive knows. */
export async function readPaste(db: TidemarkDb, text: string): Promise<Pasted> {
  const lines = text.split(/\r\n?|\n/).map((line, n) => ({ line: n + 1, text: line.trim() }));
  const filled = lines.filter((one) => one.text !== '');
  const refused: Refused[] = filled
    .slice(MOST_LINES)
    .map((one) => ({ ...one, why: 'too-many' as const }));
  const candidates: Candidate[] = [];
  const titles: { line: number; text: string; name: string }[] = [];
  for (const one of filled.slice(0, MOST_LINES)) {
    const key = one.text.length > MOST_LETTERS ? undefined : keyOfLine(one.text);
    const name = key === undefined ? nameOfTitle(one.text) : '';
    if (key !== undefined) candidates.push({ keys: [key] });
    else if (one.text.length > MOST_LETTERS) refused.push({ ...one, why: 'too-long' });
    else if (name.length < SHORTEST_TITLE) refused.push({ ...one, why: 'unknown' });
    else titles.push({ ...one, name });
  }
  const ids = await idsByTitle(db, new Set(titles.map(({ name }) => name)));
  for (const { name, ...one } of titles) {
    const id = ids.get(name);
    if (id === undefined) refused.push({ ...one, why: 'no-title' });
    else candidates.push({ keys: [arxivKey(id)] });
  }
  return { candidates, refused: refused.sort((a, b) => a.line - b.line) };
}
