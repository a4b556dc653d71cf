import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { PaperText } from '../terms/document.ts';
import { fieldsOf, type Field } from '../terms/fields.ts';
import { parseQuery } from './parse-query.ts';
import { isEmptyQuery, type Query } from './query.ts';
import { rank, type Ranking } from './rank.ts';
import type { TermWeights } from './rank-for-you.ts';
import { similarPapers, type SimilarPaper } from './similar.ts';
import { createClauseScorer, papersWithAll } from './score.ts';
import type { Group } from './plan.ts';
import { createTermReader, findPaper, idOfPaper, type TermIndex } from './term-index.ts';
import { termWeightsOfIds, termWeightsOfTexts } from './term-weights.ts';
import { needsText, passesPhrases } from './verify.ts';

interface Hit {
  id: string;
  score: number;
  /** Where the words stand; empty when only filters were asked. */
  fields: Field[];
}

interface SearchAnswer {
  query: Query;
  /** How many papers match, of which `hits` are the best. */
  total: number;
  /** `total` counts only what was looked at: phrases are checked in the best candidates. */
  atLeast: boolean;
  /** No paper has all that was asked: these have the most of it. */
  partial: boolean;
  hits: Hit[];
}

export interface Search {
  /** Nothing asked gives nothing. Never throws for what was typed. */
  search(query: string | Query, options?: { limit?: number }): Promise<SearchAnswer>;
  /** Papers with one term of every group, and how many papers there are in all. */
  withAll(groups: readonly Group[]): Promise<{ ids: string[]; size: number }>;
  /** The `n` papers most like one of the archive, best first; none when it is not there. */
  similarTo(id: string, n: number): Promise<SimilarPaper[]>;
  /** What `rankForYou` compares, of papers of the archive; those that it lacks are left out. */
  termsOf(ids: readonly string[]): Promise<Map<string, TermWeights>>;
  /** The same of texts that are not in the archive, for example a saved paper of which we know the title. */
  termsOfTexts(papers: readonly PaperText[]): Promise<TermWeights[]>;
}

const LIMIT = 50;
/** Candidates of a phrase that are read and checked: about 15 ms a hundred. */
const MOST_CHECKED = 1000;
const BATCH = 50;

interface Checked {
  papers: number[];
  total: number;
  atLeast: boolean;
}

function emptyAnswer(query: Query): SearchAnswer {
  return { query, total: 0, atLeast: false, partial: false, hits: [] };
}

/**
 * Search and similar papers over the term index. What was read stays in memory (about 0.7 kB a paper) and
 * follows the store: each call reads the months that changed since the last one.
 */
export function createSearch({ db }: { db: TidemarkDb }): Search {
  const current = createTermReader(db);

  /** One for each state of the index, so that nothing is remembered of an older one. */
  const scorers = new WeakMap<TermIndex, ReturnType<typeof createClauseScorer>>();

  function scorerOf(index: TermIndex): ReturnType<typeof createClauseScorer> {
    const scorer = scorers.get(index) ?? createClauseScorer(index);
    scorers.set(index, scorer);
    return scorer;
  }

  /** The candidates that have the phrases, read in batches until `limit` are found. */
  async function check(
    index: TermIndex,
    query: Query,
    { papers, total }: Ranking,
    limit: number,
  ): Promise<Checked> {
    const good: number[] = [];
    let at = 0;
    for (; at < papers.length && good.length < limit; at += BATCH) {
      const batch = [...papers.subarray(at, at + BATCH)];
      const rows = await db.papers.bulkGet(batch.map((paper) => idOfPaper(index, paper)));
      good.push(...batch.filter((_, i) => rows[i] !== undefined && passesPhrases(rows[i], query)));
    }
    return { papers: good.slice(0, limit), total: good.length, atLeast: at < total };
  }

  function byId(index: TermIndex, query: Query, id: string): SearchAnswer {
    if (findPaper(index, id) === undefined) return emptyAnswer(query);
    return { ...emptyAnswer(query), total: 1, hits: [{ id, score: 1, fields: [] }] };
  }

  async function answer(query: Query, limit: number): Promise<SearchAnswer> {
    const index = await current();
    if (query.id !== undefined) return byId(index, query, query.id);
    const phrases = needsText(query);
    const ranking = rank(index, query, phrases ? MOST_CHECKED : limit, scorerOf(index));
    const { papers, total, atLeast } = phrases
      ? await check(index, query, ranking, limit)
      : { papers: [...ranking.papers], total: ranking.total, atLeast: false };
    const hits = papers.map((paper) => ({
      id: idOfPaper(index, paper),
      score: ranking.scores[paper] ?? 0,
      fields: fieldsOf(ranking.places[paper] ?? 0),
    }));
    return { query, total, atLeast, partial: ranking.partial && total > 0, hits };
  }

  return {
    async search(asked, { limit = LIMIT } = {}) {
      const query = typeof asked === 'string' ? parseQuery(asked) : asked;
      return isEmptyQuery(query) ? emptyAnswer(query) : answer(query, limit);
    },
    async withAll(groups) {
      const index = await current();
      return { ids: papersWithAll(index, groups), size: index.size };
    },
    async similarTo(id, n) {
      return similarPapers(await current(), id, n);
    },
    async termsOf(ids) {
      return termWeightsOfIds(await current(), ids);
    },
    async termsOfTexts(papers) {
      return termWeightsOfTexts(await current(), papers);
    },
  };
}
