import { eachPosting, findPostings, type PostingsRange } from '../terms/segment.ts';
import { bestFirst } from './best-first.ts';
import { raritiesOf } from './frequencies.ts';
import { idOfPaper, type TermIndex } from './term-index.ts';
import { contentWeight, termWeightsOfIds } from './term-weights.ts';

export interface SimilarPaper {
  id: string;
  /** Beside what the paper scores with itself, 1. */
  score: number;
  /** What they share, the weightiest first. */
  terms: string[];
}

/** The weightiest terms decide; the rest costs time and changes next to nothing. */
const MOST_TERMS = 60;

const encoder = new TextEncoder();

interface SoughtTerm {
  term: string;
  weight: number;
  /** Its postings in each month. */
  ranges: PostingsRange[];
}

function soughtTerms(index: TermIndex, id: string): SoughtTerm[] {
  const rare = raritiesOf(index);
  const weights = Array.from(termWeightsOfIds(index, [id]).get(id) ?? []);
  return weights
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TERMS)
    .map(([term, weight]) => {
      const bytes = encoder.encode(term);
      const ranges = index.months.map(({ segment }) => findPostings(segment, bytes, false));
      return { term, weight: weight * rare(term), ranges };
    });
}

function scoreAll(index: TermIndex, terms: SoughtTerm[]): Float32Array {
  const scores = new Float32Array(index.size);
  for (const { weight, ranges } of terms) {
    index.months.forEach(({ segment, base }, i) => {
      eachPosting(segment, ranges[i] as PostingsRange, (paper, places) => {
        const more = weight * (contentWeight[places] ?? 0);
        scores[base + paper] = (scores[base + paper] ?? 0) + more;
      });
    });
  }
  for (let paper = 0; paper < index.size; paper += 1) {
    scores[paper] = (scores[paper] ?? 0) / Math.sqrt(Math.max(index.lengths[paper] ?? 0, 20));
  }
  return scores;
}

/** Which of the terms each paper has, in their order. */
function sharedTerms(index: TermIndex, terms: SoughtTerm[], papers: number[]): string[][] {
  const shared = new Map(papers.map((paper): [number, string[]] => [paper, []]));
  for (const { term, ranges } of terms) {
    index.months.forEach(({ segment, base }, i) => {
      eachPosting(segment, ranges[i] as PostingsRange, (paper) => {
        shared.get(base + paper)?.push(term);
      });
    });
  }
  return [...shared.values()];
}

/**
 * Papers that share a paper's weighty terms: TF-IDF vectors compared by their product, lengths evened out.
 */
export function similarPapers(index: TermIndex, id: string, n: number): SimilarPaper[] {
  const sought = soughtTerms(index, id);
  const scores = scoreAll(index, sought);
  const best = [...bestFirst(scores).subarray(0, n + 1)];
  const own = best.find((paper) => idOfPaper(index, paper) === id);
  const others = best.filter((paper) => paper !== own).slice(0, n);
  const shared = sharedTerms(index, sought, others);
  return others.map((paper, i) => ({
    id: idOfPaper(index, paper),
    score: (scores[paper] ?? 0) / (own === undefined ? 1 : (scores[own] ?? 1)),
    terms: shared[i] ?? [],
  }));
}
