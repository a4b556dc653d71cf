import type { PaperText } from '../terms/document.ts';
import { wordsAndPairs } from './pair-terms.ts';
import type { SimilarPaper } from './similar.ts';
import type { TermWeights } from './weights.ts';

/** Terms of both by what they add to the nearness, and their sum. */
function shared(a: TermWeights, b: TermWeights): { score: number; terms: string[] } {
  const both: [term: string, worth: number][] = [];
  for (const [term, weight] of a) {
    const other = b.get(term);
    if (other !== undefined) both.push([term, weight * other]);
  }
  both.sort((x, y) => y[1] - x[1]);
  const score = both.reduce((sum, [, worth]) => sum + worth, 0);
  return { score, terms: namesOf(both.map(([term]) => term)) };
}

const MOST_NAMES = 8;

const LETTER = /\p{L}/u;

/** Without the words that a pair before or after them names, and without mere numbers. */
function namesOf(terms: readonly string[]): string[] {
  const best = terms.slice(0, MOST_NAMES * 2);
  const inPairs = new Set(
    best.filter((term) => term.includes(' ')).flatMap((term) => term.split(' ')),
  );
  return best
    .filter((term) => LETTER.test(term) && (term.includes(' ') || !inPairs.has(term)))
    .slice(0, MOST_NAMES);
}

/**
 * Compares papers with one by the words of their texts, and by words that follow each other, which the term index does
 * not hold: each takes about half a millisecond. `rare` says how rare a word in singular is.
 */
export function comparedWith(
  own: PaperText,
  rare: (word: string) => number,
): (other: PaperText & { id: string }) => SimilarPaper {
  const terms = wordsAndPairs(own, rare);
  return (other) => ({ id: other.id, ...shared(terms, wordsAndPairs(other, rare)) });
}

/** The `n` best of them, best first; none that shares nothing. */
export const nearestFirst = (compared: readonly SimilarPaper[], n: number): SimilarPaper[] =>
  compared
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, n);
