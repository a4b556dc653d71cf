import { countPostings, eachTerm } from '../terms/segment.ts';
import { inSingular } from '../terms/singular.ts';
import type { TermIndex } from './term-index.ts';

/** In singular, with how many papers have it as a keyword. */
export type Phrases = ReadonlyMap<string, number>;

/** One paper's keyword alone is often a name of its own. */
const LEAST_PAPERS = 2;
const SPACE = 32;

const known = new WeakMap<TermIndex, Phrases>();

/** The keywords of several words in the archive: noun phrases that people, or the feed's machine, found worth naming. */
export function keywordPhrases(index: TermIndex): Phrases {
  let phrases = known.get(index);
  if (phrases === undefined) {
    const decoder = new TextDecoder();
    const papers = new Map<string, number>();
    for (const { segment } of index.months) {
      eachTerm(segment, (text, length, postings) => {
        if (!text.subarray(0, length).includes(SPACE)) return;
        const phrase = inSingular(decoder.decode(text.subarray(0, length)));
        papers.set(phrase, (papers.get(phrase) ?? 0) + countPostings(segment, postings));
      });
    }
    phrases = new Map([...papers].filter(([, count]) => count >= LEAST_PAPERS));
    known.set(index, phrases);
  }
  return phrases;
}
