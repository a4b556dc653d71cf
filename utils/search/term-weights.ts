import { AUTHOR } from '../terms/fields.ts';
import { placesOf, type PaperText } from '../terms/document.ts';
import { eachPosting, findTerms, termText } from '../terms/segment.ts';
import type { TermWeights } from './rank-for-you.ts';
import { findPaper, type TermIndex } from './term-index.ts';
import { rarity, weightTable } from './weights.ts';

/** For comparing papers: who wrote one says little of what it is about. */
const WEIGHTS = weightTable({
  abstract: 1,
  aiSummary: 1,
  keyword: 2,
  title: 2,
  author: 0,
  organization: 0.5,
});

/** By places: saying a thing often counts for more, but not in proportion. */
export const contentWeight = WEIGHTS.map((weight) => Math.log1p(weight));

const encoder = new TextEncoder();

/** How rare a term is in the archive. */
function rarityOf(index: TermIndex, term: string): number {
  const bytes = encoder.encode(term);
  let found = 0;
  for (const { segment } of index.months) {
    eachPosting(segment, findTerms(segment, bytes, false), () => {
      found += 1;
    });
  }
  return rarity(found, index.size);
}

/** The terms of papers of the archive with their places, each month read through once. */
function placesOfPapers(
  index: TermIndex,
  ids: readonly string[],
): Map<string, Map<string, number>> {
  const found = ids.map((id) => ({ id, ...findPaper(index, id) }));
  const all = new Map<string, Map<string, number>>();
  for (const [month, papers] of Map.groupBy(found, ({ month }) => month)) {
    if (month === undefined) continue;
    const byPlace = new Map(papers.map(({ place, id }) => [place, id]));
    for (const { id } of papers) all.set(id, new Map());
    const { segment } = month;
    eachPosting(segment, { from: 0, to: segment.count }, (paper, places, n) => {
      const id = byPlace.get(paper);
      if (id !== undefined) all.get(id)?.set(termText(segment, n), places);
    });
  }
  return all;
}

function evened(weights: Map<string, number>): TermWeights {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return new Map(Array.from(weights, ([term, weight]) => [term, weight / length]));
}

/** Weighs papers' terms; the rarity of a term is looked up once for all of them. */
function createWeigher(index: TermIndex): (places: ReadonlyMap<string, number>) => TermWeights {
  const known = new Map<string, number>();
  const rare = (term: string): number => {
    let value = known.get(term);
    if (value === undefined) known.set(term, (value = rarityOf(index, term)));
    return value;
  };
  return (places) => {
    const weights = new Map<string, number>();
    for (const [term, at] of places) {
      if (at !== AUTHOR) weights.set(term, (contentWeight[at] ?? 0) * rare(term));
    }
    return evened(weights);
  };
}

export function termWeightsOf(index: TermIndex, papers: readonly PaperText[]): TermWeights[] {
  const weigh = createWeigher(index);
  return papers.map((paper) => weigh(placesOf(paper)));
}

export function termWeightsOfIds(
  index: TermIndex,
  ids: readonly string[],
): Map<string, TermWeights> {
  const weigh = createWeigher(index);
  return new Map(Array.from(placesOfPapers(index, ids), ([id, places]) => [id, weigh(places)]));
}
