import { readPapers } from '../db/queries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { createLsaReader } from '../lsa/read-lsa.ts';
import { closeInMeaning, directionOf } from './close-in-meaning.ts';
import { meantWords } from './meant-words.ts';
import { isPlainQuery, type Clause, type Query } from './query.ts';
import { scoresOfAnyWord } from './rank.ts';
import type { Scores } from './score.ts';
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
    async closeTo(
      index: TermIndex,
      score: (clause: Clause) => Scores,
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
      const papers = await readPapers(db, ids);
      return papers
        .flatMap((paper) =>
          paper ? [{ id: paper.id, words: meantWords(paper, direction, lsa.basis) }] : [],
        )
        .filter((close) => close.words.length > 0)
        .slice(0, n);
    },
  };
}
