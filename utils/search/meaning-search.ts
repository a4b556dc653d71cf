import { readPapers } from '../db/queries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { createLsaReader } from '../lsa/read-lsa.ts';
import { closeInMeaning, directionOf } from './close-in-meaning.ts';
import { meantWords } from './meant-words.ts';
import { isPlainQuery, type Query } from './query.ts';
import { scoresOfAnyWord } from './rank.ts';
import type { Scorer } from './score.ts';
import type { TermIndex } from './term-index.ts';

export interface CloseInMeaning {
  id: string;
  /** Its keywords, or words of its title, that come nearest to the query: one or two, in its own spelling. */
  words: string[];
}

/** One word means many things, and is found as it is written. */
const LEAST_WORDS = 2;

/** What is near by chance has no word that says why, and is left out: so many are looked at for each that is shown. */
const LOOKED_AT = 3;

/** Whether what a query means can be asked: not of one word, nor of words that are meant as they are written. */
export const hasMeaning = (query: Query): boolean =>
  isPlainQuery(query) && query.wanted.length >= LEAST_WORDS;

/** What of search asks what the archive's words mean. */
export function createMeaningSearch(db: TidemarkDb) {
  const learned = createLsaReader(db);
  return {
    /** Reads what was learned, so that the first question does not wait for it. */
    prepare: learned,
    async closeTo(
      index: TermIndex,
      score: Scorer,
      query: Query,
      except: ReadonlySet<string>,
      n: number,
    ): Promise<CloseInMeaning[]> {
      if (!hasMeaning(query)) return [];
      const lsa = await learned();
      const direction = lsa && directionOf(query, lsa);
      if (!direction) return [];
      const words = scoresOfAnyWord(index, query, score);
      const ids = closeInMeaning({ index, lsa, words }, direction, except, LOOKED_AT * n);
      const close: CloseInMeaning[] = [];
      for (let at = 0; at < ids.length && close.length < n; at += n)
        for (const paper of await readPapers(db, ids.slice(at, at + n))) {
          const words = paper ? meantWords(paper, direction, lsa.basis) : [];
          if (paper && words.length > 0) close.push({ id: paper.id, words });
        }
      return close.slice(0, n);
    },
  };
}
