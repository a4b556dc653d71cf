import type { QueueRow } from '../queue/item/schema.ts';
import { refKey } from '../ref-key.ts';
import type { KeyPattern } from '../queue/item/key-letters.ts';
import { citationKey } from './citation-key.ts';
import { workOfItem, type Work } from './work.ts';

/** How keys are made, and which works had letters of their own in keys that were handed out, by `nameOfWork`. */
export interface KeyRules {
  pattern?: KeyPattern;
  lettered?: ReadonlySet<string>;
}

/** What tells a work from every other: its own id, else its address, else what it is called. */
function nameOfWork({ arxivId, doi, otherKeys = [], url, title, authors, year }: Work) {
  return [arxivId, doi, ...otherKeys, url].find(Boolean) ?? `${title} ${authors[0]} ${year}`;
}

/**
 * Letters of a work's own, by what identifies it; others for each n: three, and more after some tries, so that an end
 * comes however many works would have one key.
 */
export function ownLetters(work: Work, n: number): string {
  const title = `${nameOfWork(work)} ${n}`;
  const hash = Number.parseInt((refKey({ title }) ?? 'ref:0').slice(4, 14), 16);
  return Array.from({ length: Math.min(3 + Math.floor(n / 4), 8) }, (_, at) =>
    String.fromCodePoint(97 + (Math.floor(hash / 26 ** at) % 26)),
  ).join('');
}

/**
 * The citation keys of works, in their order. One that is stored with letters of its own has them. Of the others that
 * would share one the first keeps it, the others get letters, which do not depend on how many there are. One that had
 * letters before keeps them, also when it shares its key with nothing any more.
 */
export function uniqueKeys(
  works: readonly Work[],
  { pattern = 'better-bibtex', lettered }: KeyRules = {},
): string[] {
  const bases = works.map((work) => citationKey(work, pattern));
  // Programs tell keys apart by case only on some systems, and BibTeX warns.
  const taken = new Set<string>();
  const isFree = (key: string): boolean => !taken.has(key.toLowerCase());
  const keys: string[] = [];
  function claim(at: number, letters: string): void {
    const key = `${bases[at]}${letters}`;
    if (!isFree(key)) return;
    taken.add(key.toLowerCase());
    keys[at] = key;
  }
  works.forEach(({ keyLetters }, at) => {
    const letters = keyLetters?.[pattern];
    if (letters !== undefined) claim(at, letters);
  });
  works.forEach((work, at) => {
    const hadLetters =
      work.keyLetters?.[pattern] !== undefined || lettered?.has(nameOfWork(work)) === true;
    if (!hadLetters) claim(at, '');
  });
  works.forEach((work, at) => {
    for (let n = 0; keys[at] === undefined; n += 1) claim(at, ownLetters(work, n));
  });
  return keys;
}

/** Works in the order of saving, by which the first keeps a key that several would have. */
export const bySaving = (queue: readonly QueueRow[]): QueueRow[] =>
  [...queue].sort((a, b) =>
    a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt < b.savedAt ? -1 : 1,
  );

/**
 * The citation key of each queue item, by its id. Ask with the whole queue: then a work has the same key in every
 * export, whatever else is in it.
 */
export function citationKeys(
  queue: readonly QueueRow[],
  rules?: KeyRules,
): ReadonlyMap<string, string> {
  const order = bySaving(queue);
  const keys = uniqueKeys(
    order.map((item) => workOfItem(item)),
    rules,
  );
  return new Map(order.map(({ id }, n) => [id, keys[n] ?? '']));
}

/** The keys of works that are not in the queue, in their order: none that a saved one has. */
export function keysBeside(
  queue: readonly QueueRow[],
  works: readonly Work[],
  rules?: KeyRules,
): string[] {
  const saved = bySaving(queue).map((item) => workOfItem(item));
  return uniqueKeys([...saved, ...works], rules).slice(saved.length);
}

/** The names of works of which the key has letters of its own. */
export const letteredAmong = (
  keyed: readonly { key: string; work: Work }[],
  pattern?: KeyPattern,
): string[] =>
  keyed
    .filter(({ key, work }) => key !== citationKey(work, pattern))
    .map(({ work }) => nameOfWork(work));
