import { eachWord, type LsaMonth } from './month-terms.ts';
import { inverseFrequency } from './term-weights.ts';

/** The terms of a basis, numbered by their place. */
export interface Vocabulary {
  terms: string[];
  /** By term: how rare it is. */
  rarity: Float32Array;
}

/** With their numbers a basis of 128 dimensions stays under 3.2 MB. */
const MOST_TERMS = 20_000;
/** One or two papers say nothing of what a word goes with. */
const LEAST_PAPERS = 3;
/** What more papers have says nothing of any. */
const MOST_SHARE = 0.2;

/**
 * Counts the papers of each word, month by month: a step each. A paper that has a word in both numbers counts
 * twice, which is seldom, and makes no rare word common.
 */
export function* countWords(
  months: readonly LsaMonth[],
): Generator<undefined, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const month of months) {
    eachWord(month, (word, each) => {
      let papers = 0;
      each(() => (papers += 1));
      counts.set(word, (counts.get(word) ?? 0) + papers);
    });
    yield;
  }
  return counts;
}

/** The words worth a place: those of the most papers first, and none that too many or too few have. */
export function chooseTerms(counts: ReadonlyMap<string, number>, papers: number): Vocabulary {
  const good = [...counts].filter(
    ([, count]) => count >= LEAST_PAPERS && count <= Math.max(MOST_SHARE * papers, LEAST_PAPERS),
  );
  const chosen = good.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
  return {
    terms: chosen.map(([word]) => word),
    rarity: Float32Array.from(chosen, ([, count]) => inverseFrequency(count, papers)),
  };
}

export function numbersOfTerms({ terms }: Vocabulary): Map<string, number> {
  return new Map(terms.map((term, number) => [term, number]));
}
