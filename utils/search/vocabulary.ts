import { countPostings, eachTerm } from '../terms/segment.ts';
import type { TermIndex } from './term-index.ts';

/** The plain words of one length. */
export interface WordsOfLength {
  words: string[];
  /** By word: which letters it has, a bit each. */
  letters: Uint32Array;
  /** By word: how many papers have it. */
  papers: Uint32Array;
}

const A = 97;
const Z = 122;
/** Shorter and longer ones are not corrected to. */
const SHORTEST = 5;
const LONGEST = 24;

const known = new WeakMap<TermIndex, Map<number, WordsOfLength>>();

/** Which letters a word has, a bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) - A);
  return letters;
}

function isWord(text: Uint8Array, length: number): boolean {
  if (length < SHORTEST || length > LONGEST) return false;
  for (let i = 0; i < length; i += 1) {
    const byte = text[i] ?? 0;
    if (byte < A || byte > Z) return false;
  }
  return true;
}

function countWords({ months }: TermIndex): Map<string, number> {
  const papers = new Map<string, number>();
  for (const { segment } of months) {
    eachTerm(segment, (text, length, postings) => {
      if (!isWord(text, length)) return;
      const word = String.fromCharCode(...text.subarray(0, length));
      papers.set(word, (papers.get(word) ?? 0) + countPostings(segment, postings));
    });
  }
  return papers;
}

/** All plain words of the index by their length, read once for each state of it. */
export function vocabularyOf(index: TermIndex): ReadonlyMap<number, WordsOfLength> {
  let vocabulary = known.get(index);
  if (vocabulary === undefined) {
    const byLength = Map.groupBy(countWords(index), ([word]) => word.length);
    vocabulary = new Map(
      [...byLength].map(([length, words]) => [
        length,
        {
          words: words.map(([word]) => word),
          letters: Uint32Array.from(words, ([word]) => lettersOf(word)),
          papers: Uint32Array.from(words, ([, papers]) => papers),
        },
      ]),
    );
    known.set(index, vocabulary);
  }
  return vocabulary;
}
