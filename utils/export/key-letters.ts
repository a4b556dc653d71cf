import type { QueueRow } from '../queue/item/schema.ts';
import { KEY_PATTERNS, type KeyPattern } from '../queue/item/key-letters.ts';
import { citationKey, keyStem } from './citation-key.ts';
import { bySaving, ownLetters } from './citation-keys.ts';
import { workOfItem } from './work.ts';

/** The key of an item; programs tell keys apart by case only on some systems. */
const keyOf = (item: QueueRow, pattern: KeyPattern): string =>
  `${citationKey(workOfItem(item), pattern)}${item.keyLetters?.[pattern] ?? ''}`.toLowerCase();

/** Letters with which a key of an item is free. */
function freeLetters(item: QueueRow, key: string, taken: ReadonlySet<string>): string {
  const work = workOfItem(item);
  for (let n = 0; ; n += 1) {
    const letters = ownLetters(work, n);
    if (!taken.has(key + letters)) return letters;
  }
}

interface Stem {
  year: number | string;
  /** First letter of the name: "Li" and "Na Tides" give the same letters as "Lina" and "Tides". */
  letter: string;
}

function stemOf(item: QueueRow): Stem {
  const { name, year } = keyStem(workOfItem(item));
  return { year, letter: name.slice(0, 1) };
}

/** Whether two keys might be one; that of a work without a name begins with its title. */
const mightShare = (a: Stem, b: Stem): boolean =>
  a.year === b.year && (a.letter === '' || b.letter === '' || a.letter === b.letter);

/** The letters that items need by one pattern, by their ids. */
function lettersBy(
  pattern: KeyPattern,
  items: readonly QueueRow[],
  others: readonly QueueRow[],
): Map<string, string> {
  const isFixed = ({ keyLetters }: QueueRow): boolean => keyLetters?.[pattern] !== undefined;
  const fixed = items.filter(isFixed);
  const taken = new Set([...others, ...fixed].map((item) => keyOf(item, pattern)));
  const letters = new Map<string, string>();
  for (const item of bySaving(items.filter((one) => !isFixed(one)))) {
    const key = keyOf(item, pattern);
    if (taken.has(key)) letters.set(item.id, freeLetters(item, key, taken));
    taken.add(key + (letters.get(item.id) ?? ''));
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
  // Whole keys of all would take a hundred milliseconds of a save in a queue of 3,000.
  const stems = new Map(items.map(stemOf).map((stem) => [`${stem.letter} ${stem.year}`, stem]));
  const near = others.filter((item) => {
    const stem = stemOf(item);
    return [...stems.values()].some((one) => mightShare(one, stem));
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
