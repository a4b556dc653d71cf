import { numbersOf } from '../terms/singular.ts';
import { numberOf, numberTable } from './number-table.ts';
import { hashWords } from './word-hashes.ts';

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
const MOST_COUNTED = 3;
/** Of title and abstract together, twice the longest of arXiv: whoever makes a row longer does not hold the page. */
const MOST_LETTERS = 5000;
/** A title says a thing as much as two places of the abstract. */
const TITLE_COUNTS = 2;

/** Of the text that is being counted; written over by the next. */
const hashes = new Int32Array(MOST_LETTERS + 1);

function hashOf(word: string): number {
  hashes[0] = 0;
  hashWords(word, hashes);
  return hashes[0];
}

/**
 * What finds terms in a text that is read word by word. Words, pairs of words and terms have numbers from 1 on, and 0 is
 * any other: `pairs` gives that of two words at `first * words + second`, `threes` at `pair * words + third`.
 */
function tablesOf(terms: readonly ScoredTerm[]) {
  const split = terms.map(({ words }) => words.split(' ').slice(0, LONGEST));
  const known = [...new Set(split.flat())];
  const numbers = new Map(known.map((word, i) => [word, i + 1]));
  const words = known.length + 1;
  const numbered = split.map((its) => its.map((word) => numbers.get(word) ?? 0));
  const pairs = new Uint16Array(words * words);
  let last = 0;
  for (const [first = 0, second] of numbered)
    if (second !== undefined && pairs[first * words + second] === 0)
      pairs[first * words + second] = last += 1;
  const ones = new Uint16Array(words);
  const twos = new Uint16Array(last + 1);
  const threes = new Uint16Array((last + 1) * words);
  numbered.forEach(([first = 0, second, third], i) => {
    if (second === undefined) ones[first] = i + 1;
    else {
      const pair = pairs[first * words + second] as number;
      if (third === undefined) twos[pair] = i + 1;
      else threes[pair * words + third] = i + 1;
    }
  });
  const forms = known.flatMap((word, i) =>
    numbersOf(word).map((form) => [hashOf(form), i + 1] as const),
  );
  // In all its numbers: `policy` and `policies` are one word.
  return { byHash: numberTable(forms), words, pairs, ones, twos, threes };
}

/**
 * Counts the terms among so many words of `hashes` by their places, from 1 on, and what else there is as 0. A page can
 * measure how long it takes: every word costs the same steps, whether the reader's profile has it or not.
 */
function count(tables: ReturnType<typeof tablesOf>, length: number, into: Uint8ClampedArray): void {
  const { byHash, words, pairs, ones, twos, threes } = tables;
  let last = 0;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const word = numberOf(byHash, hashes[at] as number);
    const pair = pairs[last * words + word] as number;
    const one = ones[word] as number;
    const two = twos[pair] as number;
    const three = threes[before * words + word] as number;
    // They stop at 255.
    into[one] = (into[one] as number) + 1;
    into[two] = (into[two] as number) + 1;
    into[three] = (into[three] as number) + 1;
    before = pair;
    last = word;
  }
}

/**
 * Scores texts by terms: the same for every reader of the same text, in a page and in the worker, which sets
 * the threshold by it. Each term counts by the logarithm of how often it is said, and the sum is evened out by
 * the length of the text.
 */
export function createTextScorer(
  terms: readonly ScoredTerm[],
): (title: string, abstract: string) => TextScore {
  const tables = tablesOf(terms);
  const weights = terms.map(({ weight }) => weight);
  const counts = new Uint8ClampedArray(terms.length + 1);
  const inTitle = new Uint8ClampedArray(terms.length + 1);

  function read(text: string, into: Uint8ClampedArray): number {
    into.fill(0);
    const words = hashWords(text, hashes);
    count(tables, words, into);
    return words;
  }

  return (title, abstract) => {
    const short = title.slice(0, MOST_LETTERS);
    const length =
      read(short, inTitle) + read(abstract.slice(0, MOST_LETTERS - short.length), counts);
    const found: number[] = [];
    let score = 0;
    for (let i = 0; i < weights.length; i += 1) {
      const inText = Math.min(counts[i + 1] as number, MOST_COUNTED);
      const said = inText + (inTitle[i + 1] === 0 ? 0 : TITLE_COUNTS);
      if (said === 0) continue;
      found.push(i);
      score += (weights[i] as number) * Math.log1p(said);
    }
    return { score: length === 0 ? 0 : score / Math.sqrt(length), found };
  };
}
