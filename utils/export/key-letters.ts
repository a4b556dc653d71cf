import type { QueueRow } from '../queue/item/schema.ts';
import { KEY_PATTERNS, type KeyPattern } from '../queue/item/key-letters.ts';
import { citationKey, keyStem } from './citation-key.ts';
import { bySaving, ownLetters } from './citation-keys.ts';
import { workOfItem } from './work.ts';

/** What the key of an item is without its letters; programs tell keys apart by case only on some systems. */
const baseOf = (item: QueueRow, pattern: KeyPattern): string =>
  citationKey(workOfItem(item), pattern).toLowerCase();

const keyOf = (item: QueueRow, pattern: KeyPattern): string =>
  `${baseOf(item, pattern)}${item.keyLetters?.[pattern] ?? ''}`;

/** Whether two states of an item have one key, by every pattern. */
export const haveSameKeys = (a: QueueRow, b: QueueRow): boolean =>
  KEY_PATTERNS.every((pattern) => keyOf(a, pattern) === keyOf(b, pattern));

/** Those of the items that are none of the same papers as the others. */
export function otherPapers(items: readonly QueueRow[], than: readonly QueueRow[]): QueueRow[] {
  const keys = new Set(than.flatMap((item) => item.keys));
  return items.filter((item) => !item.keys.some((key) => keys.has(key)));
}

/** Letters with which a key of an item is free. */
function freeLetters(item: QueueRow, base: string, taken: ReadonlySet<string>): string {
  const work = workOfItem(item);
  for (let n = 0; ; n += 1) {
    const letters = ownLetters(work, n);
    if (!taken.has(base + letters)) return letters;
  }
}

interface Stem {
  year: string;
  /** First letter of the name: "Li" and "Na Tides" give the same letters as "Lina" and "Tides". */
  letter: string;
}

function stemOf(item: QueueRow): Stem {
  const { name, year } = keyStem(workOfItem(item));
  return { year: String(year), letter: name.slice(0, 1) };
}

/**
 * Whether two keys might be one; that of a work without a name begins with its title, and a title may hold the year that
 * another work has.
 */
const mightShare = (a: Stem, b: Stem): boolean =>
  (a.year.includes(b.year) || b.year.includes(a.year)) &&
  (a.letter === '' || b.letter === '' || a.letter === b.letter);

/** The letters that items need by one pattern, by their ids. */
function lettersBy(
  pattern: KeyPattern,
  items: readonly QueueRow[],
  others: readonly QueueRow[],
): Map<string, string> {
  const isFixed = ({ keyLetters }: QueueRow): boolean => keyLetters?.[pattern] !== undefined;
  const inOrder = bySaving(items);
  const taken = new Set(others.map((item) => keyOf(item, pattern)));
  const letters = new Map<string, string>();
  for (const item of [...inOrder.filter(isFixed), ...inOrder.filter((one) => !isFixed(one))]) {
    const key = keyOf(item, pattern);
    if (taken.has(key)) {
      const base = baseOf(item, pattern);
      const own = freeLetters(item, base, taken);
      letters.set(item.id, own);
      taken.add(base + own);
    } else taken.add(key);
  }
  return letters;
}

/**
 * Items as they are to be stored, in their order: one whose citation key another has already, of `others` or saved before
 * it, gets letters of its own for that pattern, which it keeps when that one goes. The rest stay the same objects.
 */
export function withKeyLetters(
  items: readonly QueueRow[],
  others: readonly QueueRow[],
): QueueRow[] {
  if (items.length === 0) return [];
  // Whole keys of all would take a hundred milliseconds of a save in a queue of 3,000.
  const byStem = new Map(items.map(stemOf).map((stem) => [`${stem.letter} ${stem.year}`, stem]));
  const stems = [...byStem.values()];
  const near = others.filter((item) => {
    const stem = stemOf(item);
    return stems.some((one) => mightShare(one, stem));
  });
  const given = KEY_PATTERNS.map((pattern) => [pattern, lettersBy(pattern, items, near)] as const);
  return items.map((item) => {
    const own = given.flatMap(([pattern, letters]) => {
      const mine = letters.get(item.id);
      return mine === undefined ? [] : [[pattern, mine] as const];
    });
    if (own.length === 0) return item;
    return { ...item, keyLetters: { ...item.keyLetters, ...Object.fromEntries(own) } };
  });
}
