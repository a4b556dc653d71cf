import { inSingular } from '../terms/singular.ts';

/** In singular, with how many papers have it as a keyword. */
export type Phrases = ReadonlyMap<string, number>;

/** One paper's keyword alone is often a name of its own. */
const LEAST_PAPERS = 2;
const SPACE = 32;

/**
 * Counts the keywords of several words: noun phrases that people, or the feed's machine, found worth naming. Of all
 * terms of the index only these have spaces.
 */
export function createPhrases() {
  const decoder = new TextDecoder();
  const papersOf = new Map<string, number>();
  return {
    add(text: Uint8Array, length: number, papers: number): void {
      const term = text.subarray(0, length);
      if (!term.includes(SPACE)) return;
      const phrase = inSingular(decoder.decode(term));
      papersOf.set(phrase, (papersOf.get(phrase) ?? 0) + papers);
    },
    known: (): Phrases => new Map([...papersOf].filter(([, papers]) => papers >= LEAST_PAPERS)),
  };
}
