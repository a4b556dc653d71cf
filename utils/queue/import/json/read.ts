import * as z from 'zod/mini';
import { QueueError } from '../../error.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { referenceOfCsl } from './csl.ts';
import { memoryPaper, referenceOfMemory } from './memory.ts';
import { cslOfZotero, isAttachment } from './zotero.ts';
import { ownPaper, referenceOfOwn } from './own.ts';

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each item on its own: one that is none is refused by its number, the others are read. */
function each(
  items: readonly unknown[],
  make: (item: unknown, line: number) => Reference | undefined,
): Reading {
  const reading: Reading = { references: [], refused: [] };
  for (const [n, item] of items.entries()) {
    const reference = make(item, n + 1);
    if (reference) reading.references.push(reference);
    else {
      const text = JSON.stringify(item).slice(0, 120);
      reading.refused.push({ line: n + 1, text, why: 'damaged' });
    }
  }
  return reading;
}

/** Checked by a schema, for formats of which the fields are known. */
const by =
  <T>(schema: z.ZodMiniType<T>, make: (item: T, line: number) => Reference) =>
  (item: unknown, line: number): Reference | undefined => {
    const { success, data } = z.safeParse(schema, item);
    return success ? make(data, line) : undefined;
  };

/** Own fields only: a `__proto__` of the file is one, and stays text. */
const csl = (given: unknown, line: number): Reference | undefined => {
  if (!isRecord(given)) return undefined;
  const item = Object.assign(Object.create(null) as Raw, given);
  const reference = referenceOfCsl(cslOfZotero(item) ?? item, line);
  const { title, doi, url, arxivId } = reference;
  return title !== '' || doi || url || arxivId ? reference : undefined;
};

const isItem = (value: Raw): boolean =>
  ['title', 'DOI', 'author', 'issued', 'type', 'itemType', 'URL', 'data'].filter((field) =>
    Object.hasOwn(value, field),
  ).length >= 2;

/** The list of items in what programs wrap it in: pandoc, Zotero's API, Crossref's answers. */
function listIn(value: Raw): readonly unknown[] | undefined {
  for (const name of ['references', 'items']) {
    const list = Object.hasOwn(value, name) ? value[name] : undefined;
    if (Array.isArray(list)) return list;
  }
  const message = Object.hasOwn(value, 'message') ? value['message'] : undefined;
  if (isRecord(message)) return listIn(message) ?? (isItem(message) ? [message] : undefined);
  return isItem(value) ? [value] : undefined;
}

const isReference = (item: unknown): boolean => !isRecord(item) || !isAttachment(item);

/** What a JSON value holds; undefined when it is none that we know. */
function readValue(value: unknown): Reading | undefined {
  if (Array.isArray(value)) return each(value.filter(isReference), csl);
  if (!isRecord(value)) return undefined;
  if (value['format'] === 'tidemark-papers' && Array.isArray(value['papers']))
    return each(value['papers'], by(ownPaper, referenceOfOwn));
  const papers = isRecord(value['papers']) ? value['papers'] : value;
  if (Object.hasOwn(papers, '__dataVersion')) {
    const all = Object.entries(papers).filter(([name]) => name !== '__dataVersion');
    return each(
      all.map(([, paper]) => paper),
      by(memoryPaper, referenceOfMemory),
    );
  }
  const list = listIn(value);
  return list && each(list.filter(isReference), csl);
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Files that were written by hand have a comma too many.
    const less = text.replace(/,(?=\s*[\]}])/g, '');
    return less === text ? undefined : parsed(less);
  }
}

/** A JSON object a line, as programs stream them; a line that is none is refused. */
function readLines(text: string): Reading | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line, n) => ({ line: n + 1, text: line.trim().replace(/,$/, '') }))
    .filter((line) => line.text !== '');
  if (lines.length < 2) return undefined;
  const reading: Reading = { references: [], refused: [] };
  for (const { line, text } of lines) {
    const reference = csl(parsed(text)?.value, line);
    if (reference) reading.references.push(reference);
    else reading.refused.push({ line, text: text.slice(0, 120), why: 'damaged' });
  }
  return reading.references.length > 0 ? reading : undefined;
}

/**
 * References of a JSON text: CSL-JSON in all its wrappings, JSON lines, PaperMemory's memory, our own.
 * Throws `QueueError`, in words, for a text that is none of these.
 */
export function readJson(text: string): Reading {
  const whole = parsed(text);
  if (!whole) {
    const lines = readLines(text);
    if (lines) return lines;
    throw new QueueError('trouble.import.cutJson');
  }
  if (isRecord(whole.value) && whole.value['format'] === 'tidemark-backup')
    throw new QueueError('trouble.import.backup');
  const read = readValue(whole.value);
  if (!read) throw new QueueError('trouble.import.unknown');
  return read;
}
