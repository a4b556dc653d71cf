import type { Segment } from '../db/tables.ts';
import { eachPosting, eachTerm } from '../terms/segment.ts';
import { inSingular } from '../terms/singular.ts';
import { placeWeight } from './term-weights.ts';

/** What of the term index is needed of one month. */
export interface LsaMonth {
  segment: Segment;
  /** How many papers its postings name. */
  papers: number;
}

const SPACE = 32;

/** Visits the words of a month in singular, each with the postings that say a paper is about it. */
export function eachWord(
  { segment }: LsaMonth,
  visit: (word: string, each: (use: (paper: number, weight: number) => void) => void) => void,
): void {
  const decoder = new TextDecoder();
  eachTerm(segment, (text, length, postings) => {
    // Keywords of several words: a third of the papers has none, and would look unlike the others.
    const bytes = text.subarray(0, length);
    if (bytes.includes(SPACE)) return;
    visit(inSingular(decoder.decode(bytes)), (use) => {
      eachPosting(segment, postings, (paper, places) => {
        const weight = placeWeight[places] ?? 0;
        if (weight > 0) use(paper, weight);
      });
    });
  });
}

/** A month's papers as sparse rows: which terms they have, and how much, each row of length 1. */
export interface SparseRows {
  papers: number;
  /** Paper, term and weight of each entry, by term. */
  paper: Uint16Array;
  term: Uint16Array;
  weight: Float32Array;
}

/** The month's papers over the numbered terms of a vocabulary. */
export function rowsOfMonth(
  month: LsaMonth,
  numbers: ReadonlyMap<string, number>,
  rarity: ArrayLike<number>,
): SparseRows {
  const paper: number[] = [];
  const term: number[] = [];
  const weight: number[] = [];
  const squares = new Float64Array(month.papers);
  eachWord(month, (word, each) => {
    const number = numbers.get(word);
    if (number === undefined) return;
    each((at, count) => {
      const value = count * (rarity[number] ?? 0);
      paper.push(at);
      term.push(number);
      weight.push(value);
      squares[at] = (squares[at] ?? 0) + value * value;
    });
  });
  return {
    papers: month.papers,
    paper: Uint16Array.from(paper),
    term: Uint16Array.from(term),
    weight: Float32Array.from(weight, (value, i) => value / Math.sqrt(squares[paper[i] ?? 0] || 1)),
  };
}
