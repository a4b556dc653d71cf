import type { TermFactsRow } from '../db/tables.ts';
import { addNearness, type Directions } from '../lsa/nearness.ts';
import type { Lsa } from '../lsa/read-lsa.ts';
import { printOfIds } from '../lsa/print-of-ids.ts';
import { ofLengthOne, vectorOfText } from '../lsa/text-vector.ts';
import { bestFirst } from './best-first.ts';
import type { Query } from './query.ts';
import { findPaper, idOfPaper, type TermIndex } from './term-index.ts';

interface Known {
  index: TermIndex;
  lsa: Lsa;
  /** By paper: how well it matches any of the words (`scoresOfAnyWord`). */
  words: Float32Array;
}

/** Papers with the best words say what these mean here: as many of them count as much as the query itself. */
const BEST_BY_WORDS = 10;

/** To look whether a month's order is the same takes as long as its papers' nearness: once for each state of both. */
const looked = new WeakMap<Lsa, WeakMap<TermFactsRow, Directions | null>>();

function look({ months }: Lsa, { month, ids }: TermFactsRow): Directions | null {
  const known = months.get(month);
  const papers = known?.directions.inverse.length ?? 0;
  const isSame = papers <= ids.length && known?.print === printOfIds(ids.slice(0, papers));
  return isSame ? known.directions : null;
}

/** Where the first papers of a month stand; null where none is known, or the month is now in another order. */
function directionsIn(lsa: Lsa, facts: TermFactsRow): Directions | null {
  const of = looked.get(lsa) ?? new WeakMap<TermFactsRow, Directions | null>();
  looked.set(lsa, of);
  let directions = of.get(facts);
  if (directions === undefined) of.set(facts, (directions = look(lsa, facts)));
  return directions;
}

/** By paper how near it is to a direction; papers that came since, or of another order, stay at 0. */
export function nearnessOf(index: TermIndex, lsa: Lsa, direction: Float32Array): Float32Array {
  const scores = new Float32Array(index.size);
  for (const { facts, base } of index.months) {
    const directions = directionsIn(lsa, facts);
    if (directions) addNearness(scores, base, directions, direction);
  }
  return scores;
}

function largest(scores: Float32Array): number {
  let most = 0;
  for (let at = 0; at < scores.length; at += 1) most = Math.max(most, scores[at] as number);
  return most || 1;
}

/** Words and meaning in equal parts, each as a part of its largest; 0 for what is not near in meaning. */
function blended(words: Float32Array, near: Float32Array): Float32Array {
  const [mostOfWords, mostNear] = [largest(words), largest(near)];
  const scores = new Float32Array(near.length);
  for (let paper = 0; paper < near.length; paper += 1) {
    const meant = near[paper] as number;
    if (meant > 0) scores[paper] = meant / mostNear + (words[paper] as number) / mostOfWords;
  }
  return scores;
}

/** The direction of what a query says; undefined where none of its words is known. */
export function directionOf({ wanted }: Query, { basis }: Lsa): Float32Array | undefined {
  return vectorOfText(wanted.map(({ text }) => text).join(' '), basis);
}

/** Adds where a paper stands, `share` of its direction. */
function addPaper(sum: Float32Array, index: TermIndex, lsa: Lsa, id: string, share: number) {
  const found = findPaper(index, id);
  const directions = found && directionsIn(lsa, found.month.facts);
  const inverse = directions?.inverse[found?.place ?? 0] ?? 0;
  const at = (found?.place ?? 0) * sum.length;
  for (let j = 0; j < sum.length; j += 1)
    sum[j] = (sum[j] as number) + share * inverse * (directions?.values[at + j] ?? 0);
}

/** The direction of the query and, as much, that of the papers that have the best of its words (Rocchio, 1971). */
function steered({ index, lsa, words }: Known, direction: Float32Array): Float32Array {
  const sum = direction.slice();
  for (const paper of bestFirst(words, BEST_BY_WORDS))
    addPaper(sum, index, lsa, idOfPaper(index, paper), 1 / BEST_BY_WORDS);
  return ofLengthOne(sum) ?? direction;
}

/** The best `n` papers by a query's words and, as much, by what they mean in the archive; `except` left out. */
export function closeInMeaning(
  known: Known,
  direction: Float32Array,
  except: ReadonlySet<string>,
  n: number,
): string[] {
  const { index, lsa, words } = known;
  const near = nearnessOf(index, lsa, steered(known, direction));
  const best = bestFirst(blended(words, near), n + except.size);
  const ids = Array.from(best, (paper) => idOfPaper(index, paper));
  return ids.filter((id) => !except.has(id)).slice(0, n);
}
