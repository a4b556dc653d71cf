import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { PaperText } from '../terms/document.ts';
import { fieldsOf, type Field } from '../terms/fields.ts';
import { createAbbreviationReader } from './abbreviation-reader.ts';
import { alsoSaid, type AlsoSaid } from './also-said.ts';
import { parseQuery } from './parse-query.ts';
import { isEmptyQuery, type Query } from './query.ts';
import { createMeaningSearch, type CloseInMeaning } from './meaning-search.ts';
import { archiveOf } from './archive.ts';
import { termsOfPapers } from './paper-terms.ts';
import { rank, type Ranking } from './rank.ts';
import { similarByText } from './similar-by-text.ts';
import type { SimilarPaper } from './similar.ts';
import { createScorer, papersWithAll } from './score.ts';
import type { Group } from './plan.ts';
import { papersOfLength } from './of-length.ts';
import { createTermReader, findPaper, idOfPaper, type TermIndex } from './term-index.ts';
import type { TermWeights } from './weights.ts';
import { checkPhrases } from './check-phrases.ts';
import { correctQuery, type Correction } from './correct-query.ts';
import { needsText } from './verify.ts';

interface Hit {
  id: string;
  score: number;
  /** Where the words stand; empty when only filters were asked. */
  fields: Field[];
}

interface SearchAnswer {
  /** What was searched for, words that were corrected included. */
  query: Query;
  /** How many papers match, of which `hits` are the best. */
  total: number;
  /** `total` counts only what was looked at: phrases are checked in the best candidates. */
  atLeast: boolean;
  /** No paper has all that was asked: these have some of it. */
  partial: boolean;
  /** Words that no paper has, and what was searched for in their place. */
  corrected: readonly Correction[];
  /** What of the query is searched for in another way too, also what the reader takes as it is written. */
  also: readonly AlsoSaid[];
  hits: Hit[];
}

interface SearchOptions {
  limit?: number;
  /** What of the query is not to be searched for in another way (`also`), as it is `said` there. */
  asWritten?: readonly string[];
}

export interface Search {
  /** Nothing asked gives nothing. Never throws for what was typed. */
  search(query: string | Query, options?: SearchOptions): Promise<SearchAnswer>;
  /** Papers with one term of every group, and how many papers there are in all. */
  withAll(groups: readonly Group[]): Promise<{ ids: string[]; size: number }>;
  /** The `n` papers most like one of the archive, best first; none when it is not there. */
  similarTo(id: string, n: number): Promise<SimilarPaper[]>;
  /**
   * The `n` papers that come closest in meaning to a query of plain words, best first, those of `except` left out.
   * None before the archive's words were learned.
   */
  closeTo(query: Query, except: ReadonlySet<string>, n: number): Promise<CloseInMeaning[]>;
  /** Reads what a first question would wait for, in tasks of some milliseconds. */
  prepare(): Promise<void>;
  /** What `rankForYou` compares, of papers of the archive and others. */
  weigh(papers: readonly PaperText[]): Promise<TermWeights[]>;
}

const LIMIT = 50;
/** Candidates of a phrase that are read and checked: about 15 ms a hundred. */
const MOST_CHECKED = 1000;

interface Ranked extends Omit<Ranking, 'papers'> {
  papers: number[];
  atLeast: boolean;
}

function emptyAnswer(query: Query): SearchAnswer {
  return { query, total: 0, atLeast: false, partial: false, corrected: [], also: [], hits: [] };
}

function hitsOf(index: TermIndex, { papers, scores, places }: Ranked): Hit[] {
  return papers.map((paper) => ({
    id: idOfPaper(index, paper),
    score: scores[paper] ?? 0,
    fields: fieldsOf(places[paper] ?? 0),
  }));
}

function byId(index: TermIndex, query: Query, id: string): SearchAnswer {
  if (findPaper(index, id) === undefined) return emptyAnswer(query);
  return { ...emptyAnswer(query), total: 1, hits: [{ id, score: 1, fields: [] }] };
}

/**
 * Search and similar papers over the term index. What was read stays in memory (about 0.7 kB a paper) and
 * follows the store: each call reads the months that changed since the last one.
 */
export function createSearch({ db }: { db: TidemarkDb }): Search {
  const current = createTermReader(db);
  const meaning = createMeaningSearch(db);
  const abbreviations = createAbbreviationReader(db);

  /** One for each state of the index, so that nothing is remembered of an older one. */
  const scorers = new WeakMap<TermIndex, ReturnType<typeof createScorer>>();

  function scorerOf(index: TermIndex): ReturnType<typeof createScorer> {
    const scorer = scorers.get(index) ?? createScorer(index);
    scorers.set(index, scorer);
    return scorer;
  }

  async function rankWith(index: TermIndex, query: Query, limit: number): Promise<Ranked> {
    const phrases = needsText(query);
    const only = query.pages && (await papersOfLength(db, index, query.pages));
    const ranking = rank(index, query, phrases ? MOST_CHECKED : limit, scorerOf(index), only);
    return phrases
      ? checkPhrases(db, index, query, ranking, limit)
      : { ...ranking, papers: [...ranking.papers], atLeast: false };
  }

  async function answer(
    written: Query,
    { limit = LIMIT, asWritten = [] }: SearchOptions,
  ): Promise<SearchAnswer> {
    const index = await current();
    if (written.id !== undefined) return byId(index, written, written.id);
    const { query: asked, also } = alsoSaid(written, await abbreviations(), asWritten);
    const exact = await rankWith(index, asked, limit);
    const isExact = exact.total > 0 && !exact.partial;
    const better = isExact ? undefined : await correctQuery(index, asked, scorerOf(index));
    const other = better && (await rankWith(index, better.query, limit));
    const { query, corrected } =
      better && other?.total ? better : { query: asked, corrected: [] as Correction[] };
    const ranked = other?.total ? other : exact;
    const { total, atLeast, partial } = ranked;
    const hits = hitsOf(index, ranked);
    return { query, total, atLeast, partial: partial && total > 0, corrected, also, hits };
  }

  return {
    async search(asked, options = {}) {
      const query = typeof asked === 'string' ? parseQuery(asked) : asked;
      return isEmptyQuery(query) ? emptyAnswer(query) : answer(query, options);
    },
    async withAll(groups) {
      const index = await current();
      return { ids: papersWithAll(index, groups), size: index.size };
    },
    async similarTo(id, n) {
      return similarByText(db, await current(), id, n);
    },
    async closeTo(query, except, n) {
      const index = await current();
      return meaning.closeTo(index, scorerOf(index), query, except, n);
    },
    async prepare() {
      // Who asks next reads anew what could not be read, and hears of it.
      await Promise.allSettled([current(), meaning.prepare()]);
    },
    async weigh(papers) {
      return termsOfPapers(papers, await archiveOf(await current()));
    },
  };
}
