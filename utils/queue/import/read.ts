import type { TidemarkDb } from '../../db/open.ts';
import { QueueError } from '../error.ts';
import { idsByTitle, nameOfTitle } from './by-title.ts';
import { readBibtex } from './bibtex.ts';
import { readJson } from './json.ts';
import { readPaste, type Pasted } from './paste.ts';
import type { Refused } from './preview.ts';
import { candidateOf, type Reference } from './reference.ts';
import { readRis } from './ris.ts';

const MOST = 20_000;

/** What a text turned out to be. */
type ImportFormat = 'bibtex' | 'ris' | 'json' | 'list';

export interface Imported extends Pasted {
  format: ImportFormat;
}

function formatOf(text: string): ImportFormat {
  if (/^\s*[[{]/.test(text)) return 'json';
  if (/^\uFEFF?\s*TY {1,2}- /m.test(text)) return 'ris';
  return /^[^\S\n]*@[a-z]+\s*[{(]/im.test(text) ? 'bibtex' : 'list';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new QueueError('The file is damaged: it begins like JSON and does not end like it.');
  }
}

function ofJson(text: string): { references: Reference[]; refused: Refused[] } {
  const value = parseJson(text);
  if ((value as { format?: unknown } | null)?.format === 'tidemark-backup')
    throw new QueueError('This is a backup of Tidemark. Restore it in the options, under Backup.');
  const read = readJson(value);
  if (!read) throw new QueueError('This file is none that Tidemark knows.');
  return read;
}

/** References without any id may be papers of the archive, by their titles. */
async function withTitles(db: TidemarkDb, references: readonly Reference[]): Promise<Pasted> {
  const found = references.map((reference) => ({ reference, candidate: candidateOf(reference) }));
  const bare = found.filter(({ candidate }) => !candidate).map(({ reference }) => reference);
  const ids = await idsByTitle(db, new Set(bare.map(({ title }) => nameOfTitle(title))));
  const pasted: Pasted = { candidates: [], refused: [] };
  for (const { reference, candidate } of found) {
    const id = candidate ? undefined : ids.get(nameOfTitle(reference.title));
    const known = id === undefined ? candidate : candidateOf({ ...reference, arxivId: id });
    if (known) pasted.candidates.push(known);
    else pasted.refused.push({ line: reference.line, text: reference.title, why: 'no-id' });
  }
  return pasted;
}

/**
 * Reads what a reader pasted or a file holds: BibTeX, RIS, CSL-JSON, PaperMemory's or our own JSON, or a list
 * of ids, addresses and titles. Nothing is written. Throws `QueueError` for a file that is none of these.
 */
export async function readImport(db: TidemarkDb, text: string): Promise<Imported> {
  const format = formatOf(text);
  if (format === 'list') return { format, ...(await readPaste(db, text)) };
  const read =
    format === 'bibtex' ? await readBibtex(text) : format === 'ris' ? readRis(text) : ofJson(text);
  const pasted = await withTitles(db, read.references.slice(0, MOST));
  const surplus = read.references
    .slice(MOST)
    .map(({ line, title }): Refused => ({ line, text: title, why: 'too-many' }));
  const refused = [...read.refused, ...pasted.refused, ...surplus];
  return {
    format,
    candidates: pasted.candidates,
    refused: refused.sort((a, b) => a.line - b.line),
  };
}
