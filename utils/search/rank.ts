import { dayNumber } from '../time/feed-day.ts';
import { HAS_CODE, HAS_PROJECT } from '../terms/facts.ts';
import { bestFirst } from './best-first.ts';
import { pairsOf } from './plan.ts';
import { isPlainQuery, type Query } from './query.ts';
import type { Scorer, Scores } from './score.ts';
import type { TermIndex } from './term-index.ts';

/** Papers that match, best first. */
export interface Ranking {
  /** The best `most` of them. */
  papers: Uint32Array;
  total: number;
  /** By paper number. */
  scores: Float32Array;
  places: Uint8Array;
  /** No paper has all that was asked: these have some of it. */
  partial: boolean;
}

const PAIR_WEIGHT = 0.5;
/** At most so much more, for the most upvoted and for the newest: enough to order what matches alike. */
const UPVOTES_WEIGHT = 0.06;
const NEWNESS_WEIGHT = 0.04;
const MANY_UPVOTES = Math.log2(1 + 500);

/** Which papers pass the filters, as 1 by paper number. */
function passing(
  { size, flags, upvotes, days }: TermIndex,
  query: Query,
  only: ReadonlySet<number> | undefined,
): Uint8Array {
  const wanted = (query.hasCode ? HAS_CODE : 0) | (query.hasProject ? HAS_PROJECT : 0);
  const after = query.after === undefined ? -1 : dayNumber(query.after);
  const before = query.before === undefined ? Infinity : dayNumber(query.before);
  const pass = new Uint8Array(size);
  for (let paper = 0; paper < size; paper += 1) {
    const day = days[paper] ?? 0;
    const has = ((flags[paper] ?? 0) & wanted) === wanted && (only?.has(paper) ?? true);
    if (has && (upvotes[paper] ?? 0) >= query.least && day >= after && day < before)
      pass[paper] = 1;
  }
  return pass;
}

/** Takes out what matches an unwanted word; unwanted phrases need the text, see verify.ts. */
function exclude(query: Query, pass: Uint8Array, score: Scorer): void {
  for (const clause of query.unwanted) {
    if (clause.phrase) continue;
    const { scores } = score(clause);
    for (let paper = 0; paper < pass.length; paper += 1) if (scores[paper] !== 0) pass[paper] = 0;
  }
}

function tieBreaker(index: TermIndex): (paper: number) => number {
  const newest = index.days.reduce((most, day) => Math.max(most, day), 1);
  return (paper) =>
    1 +
    UPVOTES_WEIGHT * Math.min(Math.log2(1 + (index.upvotes[paper] ?? 0)) / MANY_UPVOTES, 1) +
    NEWNESS_WEIGHT * ((index.days[paper] ?? 0) / newest);
}

interface Tally extends Scores {
  /** How many of the wanted clauses a paper has. */
  matched: Uint8Array;
}

function tally(index: TermIndex, query: Query, score: Scorer): Tally {
  const { size } = index;
  const scores = new Float32Array(size);
  const places = new Uint8Array(size);
  const matched = new Uint8Array(size);
  for (const clause of query.wanted) {
    const of = score(clause);
    for (let paper = 0; paper < size; paper += 1) {
      if (of.scores[paper] === 0) continue;
      matched[paper] = (matched[paper] ?? 0) + 1;
      scores[paper] = (scores[paper] ?? 0) + (of.scores[paper] ?? 0);
      places[paper] = (places[paper] ?? 0) | (of.places[paper] ?? 0);
    }
  }
  for (const pair of pairsOf(query.wanted)) {
    const of = score(pair).scores;
    for (let paper = 0; paper < size; paper += 1) {
      scores[paper] = (scores[paper] ?? 0) + PAIR_WEIGHT * (of[paper] ?? 0);
    }
  }
  return { scores, places, matched };
}

/** By paper number: how well it matches any of the query's words, pairs of them included. */
export function scoresOfAnyWord(index: TermIndex, query: Query, score: Scorer): Float32Array {
  return tally(index, query, score).scores;
}

/** How many of the clauses any paper has that passes the filters. */
function mostClauses({ matched }: Tally, pass: Uint8Array): number {
  let most = 0;
  for (let paper = 0; paper < pass.length; paper += 1) {
    if (pass[paper] === 1) most = Math.max(most, matched[paper] ?? 0);
  }
  return most;
}

/**
 * The papers that pass the filters and have all of the wanted clauses. Where none has: of plain words those that
 * have any, since a question in the reader's own words holds some that say nothing; of quoted words and operators
 * those that have as many as any paper has. `most` of them are put in order. Of `only` these papers, by
 * number.
 */
export function rank(
  index: TermIndex,
  query: Query,
  most: number,
  score: Scorer,
  only?: ReadonlySet<number>,
): Ranking {
  const { size } = index;
  const counted = tally(index, query, score);
  const { scores, places, matched } = counted;
  const pass = passing(index, query, only);
  exclude(query, pass, score);
  const clauses = mostClauses(counted, pass);
  const partial = clauses < query.wanted.length;
  const least = partial ? Math.max(isPlainQuery(query) ? 1 : clauses, 1) : clauses;
  const boost = tieBreaker(index);
  let total = 0;
  for (let paper = 0; paper < size; paper += 1) {
    const good = pass[paper] === 1 && (matched[paper] ?? 0) >= least;
    scores[paper] = good ? (scores[paper] || 1) * boost(paper) : 0;
    if (good) total += 1;
  }
  return { papers: bestFirst(scores, most), total, scores, places, partial: partial && total > 0 };
}
