import { countPostings, eachTerm } from '../terms/segment.ts';
import { wait } from '../time/wait.ts';
import type { TermIndex } from './term-index.ts';

/** The plain words of one length. */
interface WordsOfLength {
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

/** By length. */
export type Vocabulary = ReadonlyMap<number, WordsOfLength>;

const known = new WeakMap<TermIndex, Promise<Vocabulary>>();

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

/** 53 bits of a word, by which it is known again without making a text of it in every month. */
function hashOf(text: Uint8Array, length: number): number {
  let one = 2_166_136_261;
  let two = 5381;
  for (let i = 0; i < length; i += 1) {
    const byte = text[i] ?? 0;
    one = Math.imul(one ^ byte, 16_777_619);
    two = Math.imul(two, 33) ^ byte;
  }
  return (one >>> 0) * 2 ** 21 + (two & 0x1f_ffff);
}

/** Each plain word with how many papers have it; a month of the index is a step. */
function* countWords({
  months,
}: TermIndex): Generator<undefined, [word: string, papers: number][]> {
  const decoder = new TextDecoder();
  const places = new Map<number, number>();
  const words: [string, number][] = [];
  for (const { segment } of months) {
    eachTerm(segment, (text, length, postings) => {
      if (!isWord(text, length)) return;
      const hash = hashOf(text, length);
      const known = words[places.get(hash) ?? -1];
      const papers = countPostings(segment, postings);
      if (known) known[1] += papers;
      else places.set(hash, words.push([decoder.decode(text.subarray(0, length)), papers]) - 1);
    });
    yield;
  }
  return words;
}

function* byLength(index: TermIndex): Generator<undefined, Vocabulary> {
  const words = yield* countWords(index);
  const vocabulary = new Map<number, WordsOfLength>();
  for (let length = SHORTEST; length <= LONGEST; length += 1) {
    const of = words.filter(([word]) => word.length === length);
    vocabulary.set(length, {
      words: of.map(([word]) => word),
      letters: Uint32Array.from(of, ([word]) => lettersOf(word)),
      papers: Uint32Array.from(of, ([, papers]) => papers),
    });
    yield;
  }
  return vocabulary;
}

async function inTurns(
  steps: Generator<undefined, Vocabulary>,
  pause: () => Promise<void>,
): Promise<Vocabulary> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/**
 * All plain words of the index by their length, read once for each state of it; between the steps, of a few
 * milliseconds each, the page goes on.
 */
export function vocabularyOf(
  index: TermIndex,
  pause: () => Promise<void> = () => wait(0),
): Promise<Vocabulary> {
  const vocabulary = known.get(index) ?? inTurns(byLength(index), pause);
  known.set(index, vocabulary);
  return vocabulary;
}
