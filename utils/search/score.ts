import { eachPosting, findPostings } from '../terms/segment.ts';
import { waysOf, type Group, type Way } from './plan.ts';
import type { Clause } from './query.ts';
import { idOfPaper, type TermIndex } from './term-index.ts';
import { rarity, weightTable } from './weights.ts';

/** BM25's saturation and length correction; fields as one text in which a title counts for more. */
const K1 = 1.2;
const B = 0.5;
const WEIGHTS = weightTable({
  abstract: 1,
  aiSummary: 1,
  keyword: 2,
  title: 3,
  author: 3,
  organization: 2,
});

/** By paper number: how well it matches (0: not at all), and where. */
export interface Scores {
  scores: Float32Array;
  places: Uint8Array;
}

const encoder = new TextEncoder();

/** Where each paper has any of the group's terms. */
function placesOfGroup(index: TermIndex, { terms, prefix, places }: Group): Uint8Array {
  const found = new Uint8Array(index.size);
  for (const term of terms) {
    const bytes = encoder.encode(term);
    for (const { segment, base } of index.months) {
      eachPosting(segment, findPostings(segment, bytes, prefix), (paper, at) => {
        found[base + paper] = (found[base + paper] ?? 0) | (at & places);
      });
    }
  }
  return found;
}

/** The papers that have a term of every group. */
export function papersWithAll(index: TermIndex, groups: readonly Group[]): string[] {
  const found = groups.map((group) => placesOfGroup(index, group));
  const ids: string[] = [];
  for (let paper = 0; paper < index.size; paper += 1) {
    if (found.every((places) => places[paper] !== 0)) ids.push(idOfPaper(index, paper));
  }
  return ids;
}

export function scoreGroup(index: TermIndex, group: Group): Scores {
  const { size, lengths, averageLength } = index;
  const places = placesOfGroup(index, group);
  const scores = new Float32Array(size);
  let found = 0;
  for (let paper = 0; paper < size; paper += 1) if (places[paper] !== 0) found += 1;
  const rare = rarity(found, size);
  for (let paper = 0; paper < size; paper += 1) {
    if (places[paper] === 0) continue;
    const count = WEIGHTS[places[paper] ?? 0] ?? 0;
    const length = 1 - B + (B * (lengths[paper] ?? 0)) / averageLength;
    scores[paper] = (rare * count * (K1 + 1)) / (count + K1 * length);
  }
  return { scores, places };
}

/** Adds a paper's score of one more group, or takes the paper out where it lacks the group. */
function narrow(all: Scores, group: Scores): void {
  for (let paper = 0; paper < all.scores.length; paper += 1) {
    const there = all.scores[paper] !== 0 && group.scores[paper] !== 0;
    all.scores[paper] = there ? (all.scores[paper] ?? 0) + (group.scores[paper] ?? 0) : 0;
    all.places[paper] = there ? (all.places[paper] ?? 0) | (group.places[paper] ?? 0) : 0;
  }
}

function scoreWay(index: TermIndex, { groups }: Way): Scores | undefined {
  let all: Scores | undefined;
  for (const group of groups) {
    const scores = scoreGroup(index, group);
    if (all === undefined) all = scores;
    else narrow(all, scores);
  }
  return all;
}

/** A paper's score for a clause is that of the best way in which it matches. */
function scoreClause(index: TermIndex, clause: Clause): Scores {
  const best: Scores = { scores: new Float32Array(index.size), places: new Uint8Array(index.size) };
  for (const way of waysOf(clause)) {
    const of = scoreWay(index, way);
    if (of === undefined) continue;
    for (let paper = 0; paper < index.size; paper += 1) {
      if (of.scores[paper] === 0) continue;
      best.scores[paper] = Math.max(best.scores[paper] ?? 0, (of.scores[paper] ?? 0) * way.weight);
      best.places[paper] = (best.places[paper] ?? 0) | (of.places[paper] ?? 0);
    }
  }
  return best;
}

/**
 * Clauses and pairs of words of which the scores are kept: of a query that grows letter by letter only the last are
 * new, and what is close in meaning is asked of the query that was just answered.
 */
const MOST_REMEMBERED = 40;

export type Scorer = (asked: Clause | Group) => Scores;

/** Scores what is asked of an index, and remembers what it was last asked. */
export function createScorer(index: TermIndex): Scorer {
  const remembered = new Map<string, Scores>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const scores =
      remembered.get(key) ??
      ('terms' in asked ? scoreGroup(index, asked) : scoreClause(index, asked));
    remembered.delete(key);
    remembered.set(key, scores);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return scores;
  };
}
