import type { Places } from '../terms/document.ts';
import { AUTHOR } from '../terms/fields.ts';
import { eachPosting, eachTerm } from '../terms/segment.ts';
import { findPaper, type TermIndex } from './term-index.ts';
import { weightTable, type TermWeights } from './weights.ts';

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

/** The terms of papers of the archive with their places, each month read through once. */
function placesOfPapers(index: TermIndex, ids: readonly string[]): Map<string, Places> {
  const decoder = new TextDecoder();
  const all = new Map<string, Places>();
  const found = ids.map((id) => ({ id, ...findPaper(index, id) }));
  for (const [month, papers] of Map.groupBy(found, ({ month }) => month)) {
    if (month === undefined) continue;
    // By place in the month: an array, since every posting of the month asks.
    const wanted: (Places | undefined)[] = Array.from({ length: month.facts.ids.length });
    for (const { id, place } of papers) all.set(id, (wanted[place as number] = new Map()));
    eachTerm(month.segment, (text, length, postings) => {
      let term: string | undefined;
      eachPosting(month.segment, postings, (paper, places) => {
        wanted[paper]?.set((term ??= decoder.decode(text.subarray(0, length))), places);
      });
    });
  }
  return all;
}

/** TF-IDF weights of a paper's terms, the names of its authors aside, evened out to length 1. */
function weigh(places: Places, rare: (term: string) => number): TermWeights {
  const weights: [string, number][] = [];
  let square = 0;
  for (const [term, at] of places) {
    if (at === AUTHOR) continue;
    const weight = (contentWeight[at] ?? 0) * rare(term);
    weights.push([term, weight]);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

export function termWeightsOfIds(
  index: TermIndex,
  ids: readonly string[],
  rare: (term: string) => number,
): Map<string, TermWeights> {
  const all = Array.from(placesOfPapers(index, ids));
  return new Map(all.map(([id, places]) => [id, weigh(places, rare)]));
}
