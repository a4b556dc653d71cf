import { isStopWord } from './stop-words.ts';

/** A term found in folded text, `start` to `end` in its code units. */
export interface Token {
  term: string;
  start: number;
  end: number;
  /** A whole as written; a part of one is in the index too, but no word that a reader typed. */
  part: boolean;
}

/** The sign that makes a kana long belongs to both scripts. */
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Hangul}';
const WORD =
  /[\p{L}\p{N}]+(?:(?:[-_]|(?<=\p{N})\.(?=\p{N})|'(?!s\b))[\p{L}\p{N}]+)*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
const RUNS = new RegExp(`[${CJK}]+|[^${CJK}]+`, 'gu');
const IS_CJK = new RegExp(`^[${CJK}]`, 'u');
const ASCII_WORD = /^[a-z]+$/;
const JOINED = /[-_']/;
/** `qwen2.5`, `llama3`: the name before the number is a term of its own. */
const NAME_BEFORE_NUMBER = /^\p{L}{2,}(?=\p{N})/u;

/** Longer ones are hashes, chains of dashes or markup. */
const LONGEST = 40;

function isTerm(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST;
}

function bigrams(run: string, at: number): Token[] {
  if (run.length === 1) return [{ term: run, start: at, end: at + 1, part: false }];
  return Array.from({ length: run.length - 1 }, (_, i) => ({
    term: run.slice(i, i + 2),
    start: at + i,
    end: at + i + 2,
    part: false,
  }));
}

function partsOf(word: string, at: number): Token[] {
  const parts: Token[] = [];
  const pieces = word.split(JOINED);
  let start = at;
  for (const piece of pieces) {
    const name = NAME_BEFORE_NUMBER.exec(piece)?.[0];
    if (pieces.length > 1)
      parts.push({ term: piece, start, end: start + piece.length, part: true });
    if (name !== undefined) parts.push({ term: name, start, end: start + name.length, part: true });
    start += piece.length + 1;
  }
  return parts;
}

function wordTokens(word: string, at: number): Token[] {
  if (ASCII_WORD.test(word)) return [{ term: word, start: at, end: at + word.length, part: false }];
  return Array.from(word.matchAll(RUNS)).flatMap((run): Token[] => {
    const start = at + run.index;
    if (IS_CJK.test(run[0])) return bigrams(run[0], start);
    const text = run[0].replace(/^[-_'.]+|[-_'.]+$/g, '');
    const begin = start + run[0].indexOf(text);
    return [
      { term: text, start: begin, end: begin + text.length, part: false },
      ...partsOf(text, begin),
    ];
  });
}

/**
 * The terms of folded text in their order, repeats included: words (`gpt-4`, `c++`, `3d`) whole, joined
 * ones also in parts, Chinese, Japanese and Korean as pairs of signs. Single letters, digits and words
 * longer than 40 are left out, and stop words too unless `all` (names: `An` is one).
 */
export function tokenise(folded: string, all = false): Token[] {
  return Array.from(folded.matchAll(WORD))
    .flatMap((match) => wordTokens(match[0], match.index))
    .filter(({ term }) => (isTerm(term) || IS_CJK.test(term)) && (all || !isStopWord(term)));
}
