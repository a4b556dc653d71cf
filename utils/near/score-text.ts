import { fold } from '../terms/fold.ts';
import { numbersOf } from '../terms/singular.ts';

/** One word, or up to three in a row, in singular, as `fold` leaves them; `weight` is its part of a score. */
export interface ScoredTerm {
  words: string;
  weight: number;
}

interface TextScore {
  score: number;
  /** Places in the list of terms. */
  found: number[];
}

const LONGEST = 3;
/** As a signed number: one that does not fit into 31 bits would make every step one of doubles. */
const FNV_START = Math.trunc(2_166_136_261 - 2 ** 32);
const FNV_PRIME = 16_777_619;
/** Of the hash table: four times as many as 120 terms have words in all their numbers. */
const SLOTS = 4096;
const MOST_COUNTED = 3;
/** Of title and abstract together, twice the longest of arXiv: whoever makes a row longer does not hold the page. */
const MOST_LETTERS = 5000;
/** A title says a thing as much as two places of the abstract. */
const TITLE_COUNTS = 2;

/** By code unit below 128: the letter or digit in lower case, else 0. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCodePoint(code);
  return /[a-z\d]/i.test(char) ? (char.toLowerCase().codePointAt(0) ?? 0) : 0;
});

const IS_WORD = /^[\p{L}\p{N}]$/u;

const folded = new Map<number, readonly number[]>();

/** Code units of a letter that is not ASCII, folded: 0 ends a word, and a mark over a letter is nothing. */
function foldedCodes(code: number): readonly number[] {
  let codes = folded.get(code);
  if (codes === undefined) {
    const letters = Array.from(fold(String.fromCharCode(code)));
    codes = letters.map((one) => (IS_WORD.test(one) ? one.charCodeAt(0) : 0));
    folded.set(code, codes);
  }
  return codes;
}

/** Goes over a text once, letter by letter: `onWord` hears the hash of each folded word, and no text is made. */
function walk(text: string, onWord: (hash: number) => void): void {
  let hash = FNV_START;
  const end = (): void => {
    if (hash !== FNV_START) onWord(hash);
    hash = FNV_START;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < 128 ? (ASCII[code] ?? 0) : -1;
    if (letter > 0) hash = Math.imul(hash ^ letter, FNV_PRIME);
    else if (letter === 0) end();
    else
      for (const one of foldedCodes(code)) {
        if (one === 0) end();
        else hash = Math.imul(hash ^ one, FNV_PRIME);
      }
  }
  end();
}

function hashOf(word: string): number {
  let found = 0;
  walk(word, (hash) => (found = hash));
  return found;
}

/** The words of the terms by hash, each with a number from 1 on; in all its numbers, `policy` and `policies`. */
function vocabulary(all: readonly string[][]) {
  const hashes = new Int32Array(SLOTS);
  const ids = new Uint16Array(SLOTS);
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (ids[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  const words = [...new Set(all.flat())];
  words.forEach((word, i) => {
    for (const form of numbersOf(word)) {
      const hash = hashOf(form);
      const slot = slotOf(hash);
      hashes[slot] = hash;
      ids[slot] = i + 1;
    }
  });
  return {
    idOf: (hash: number): number => ids[slotOf(hash)] ?? 0,
    numbers: new Map(words.map((word, i) => [word, i + 1])),
    size: words.length + 1,
  };
}

/** The terms of each length, by a number made of those of their words. */
function termsByKey(
  split: readonly string[][],
  numbers: ReadonlyMap<string, number>,
  size: number,
): readonly ReadonlyMap<number, number>[] {
  const byLength = Array.from({ length: LONGEST }, () => new Map<number, number>());
  split.forEach((words, i) => {
    const key = words.reduce((sum, word) => sum * size + (numbers.get(word) ?? 0), 0);
    byLength[words.length - 1]?.set(key, i);
  });
  return byLength;
}

/**
 * Scores texts by terms: the same for every reader of the same text, in a page and in the worker, which sets
 * the threshold by it. Each term counts by the logarithm of how often it is said, and the sum is evened out by
 * the length of the text.
 */
export function createTextScorer(
  terms: readonly ScoredTerm[],
): (title: string, abstract: string) => TextScore {
  const split = terms.map(({ words }) => words.split(' ').slice(0, LONGEST));
  const { idOf, numbers, size } = vocabulary(split);
  const byLength = termsByKey(split, numbers, size);
  // They stop at 255, and words that are none of the terms' are counted too, at the end.
  const counts = new Uint8ClampedArray(terms.length + 1);
  const inTitle = new Uint8ClampedArray(terms.length + 1);

  /**
   * Counts the terms of a text, and gives how many words it has. A page can measure how long it takes: every
   * word costs the same steps, whether the reader's profile has it or not.
   */
  function count(text: string, into: Uint8ClampedArray): number {
    let length = 0;
    let last = 0;
    let before = 0;
    const say = (words: 0 | 1 | 2, key: number): void => {
      const term = byLength[words]?.get(key) ?? terms.length;
      into[term] = (into[term] ?? 0) + 1;
    };
    walk(text, (hash) => {
      const id = idOf(hash);
      say(0, id);
      say(1, last * size + id);
      say(2, (before * size + last) * size + id);
      length += 1;
      before = last;
      last = id;
    });
    return length;
  }

  return (title, abstract) => {
    counts.fill(0);
    inTitle.fill(0);
    const short = title.slice(0, MOST_LETTERS);
    const rest = abstract.slice(0, MOST_LETTERS - short.length);
    const length = count(short, inTitle) + count(rest, counts);
    const found: number[] = [];
    let score = 0;
    terms.forEach(({ weight }, i) => {
      const said = Math.min(counts[i] ?? 0, MOST_COUNTED) + (inTitle[i] === 0 ? 0 : TITLE_COUNTS);
      if (said === 0) return;
      found.push(i);
      score += weight * Math.log1p(said);
    });
    return { score: length === 0 ? 0 : score / Math.sqrt(length), found };
  };
}
