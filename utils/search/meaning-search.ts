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
  /** Its keywords, or words of its title, that come nearest to the query: at most two, in its own spelling. */
  words: string[];
}

/** One word means many things, and is found as it is written. */
const LEAST_WORDS = 2;

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
      if (!isPlainQuery(query) || query.wanted.length < LEAST_WORDS) return [];
      const lsa = await learned();
      const direction = lsa && directionOf(query, lsa);
      if (!direction) return [];
      const words = scoresOfAnyWord(index, query, score);
      const ids = closeInMeaning({ index, lsa, words }, direction, except, n);
      const papers = await db.papers.bulkGet(ids);
      return papers.flatMap((paper) =>
        paper ? [{ id: paper.id, words: meantWords(paper, direction, lsa.basis) }] : [],
      );
    },
  };
}
