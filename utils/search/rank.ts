import { dayNumber } from '../feed/day.ts';
import { HAS_CODE, HAS_PROJECT } from '../terms/facts.ts';
import { bestFirst } from './best-first.ts';
import { pairsOf } from './plan.ts';
import type { Query } from './query.ts';
import { scoreClause, scoreGroup } from './score.ts';
import type { TermIndex } from './term-index.ts';

/** Papers that match, best first. */
export interface Ranking {
  papers: Uint32Array;
  /** By paper number. */
  scores: Float32Array;
  places: Uint8Array;
  /** No paper has all that was asked: these have the most of it. */
  partial: boolean;
}

const PAIR_WEIGHT = 0.5;
/** At most so much more, for the most upvoted and for the newest: enough to order what matches alike. */
const UPVOTES_WEIGHT = 0.06;
const NEWNESS_WEIGHT = 0.04;
const MANY_UPVOTES = Math.log2(1 + 500);

/** Which papers pass the filters, as 1 by paper number. */
function passing(index: TermIndex, query: Query): Uint8Array {
  const flags = (query.hasCode ? HAS_CODE : 0) | (query.hasProject ? HAS_PROJECT : 0);
  const after = query.after === undefined ? -1 : dayNumber(query.after);
  const before = query.before === undefined ? Infinity : dayNumber(query.before);
  return Uint8Array.from({ length: index.size }, (_, paper) => {
    const day = index.days[paper] ?? 0;
    const good =
      ((index.flags[paper] ?? 0) & flags) === flags &&
      (index.upvotes[paper] ?? 0) >= query.least &&
      day >= after &&
      day < before;
    return good ? 1 : 0;
  });
}

/** Takes out what matches an unwanted word; unwanted phrases need the text, see verify.ts. */
function exclude(index: TermIndex, query: Query, pass: Uint8Array): void {
  for (const clause of query.unwanted) {
    if (clause.phrase) continue;
    const { scores } = scoreClause(index, clause);
    for (let paper = 0; paper < index.size; paper += 1) if (scores[paper] !== 0) pass[paper] = 0;
  }
}

function tieBreaker(index: TermIndex): (paper: number) => number {
  const newest = index.days.reduce((most, day) => Math.max(most, day), 1);
  return (paper) =>
    1 +
    UPVOTES_WEIGHT * Math.min(Math.log2(1 + (index.upvotes[paper] ?? 0)) / MANY_UPVOTES, 1) +
    NEWNESS_WEIGHT * ((index.days[paper] ?? 0) / newest);
}

/** All papers that pass the filters and have as many of the wanted clauses as any paper has. */
export function rank(index: TermIndex, query: Query): Ranking {
  const { size } = index;
  const scores = new Float32Array(size);
  const places = new Uint8Array(size);
  const matched = new Uint8Array(size);
  const pass = passing(index, query);
  exclude(index, query, pass);
  for (const clause of query.wanted) {
    const of = scoreClause(index, clause);
    for (let paper = 0; paper < size; paper += 1) {
      if (of.scores[paper] === 0) continue;
      matched[paper] = (matched[paper] ?? 0) + 1;
      scores[paper] = (scores[paper] ?? 0) + (of.scores[paper] ?? 0);
      places[paper] = (places[paper] ?? 0) | (of.places[paper] ?? 0);
    }
  }
  for (const pair of pairsOf(query.wanted)) {
    const of = scoreGroup(index, pair).scores;
    for (let paper = 0; paper < size; paper += 1) {
      scores[paper] = (scores[paper] ?? 0) + PAIR_WEIGHT * (of[paper] ?? 0);
    }
  }
  let most = 0;
  for (let paper = 0; paper < size; paper += 1) {
    if (pass[paper] === 1) most = Math.max(most, matched[paper] ?? 0);
  }
  const found = new Float32Array(size);
  const boost = tieBreaker(index);
  for (let paper = 0; paper < size; paper += 1) {
    if (pass[paper] === 0 || matched[paper] !== most) continue;
    if (most === 0 && query.wanted.length > 0) continue;
    scores[paper] = (scores[paper] || 1) * boost(paper);
    found[paper] = scores[paper] ?? 0;
  }
  return { papers: bestFirst(found), scores, places, partial: most < query.wanted.length };
}
