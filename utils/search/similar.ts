import { countPostings, eachPosting, findPostings, type PostingsRange } from '../terms/segment.ts';
import { bestFirst } from './best-first.ts';
import { idOfPaper, type TermIndex } from './term-index.ts';
import { contentWeight, termWeightsOfIds } from './term-weights.ts';
import { rarity } from './weights.ts';

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

/** Finds terms in every month. For the few terms of one paper that is quicker than counting them all. */
function createFinder(index: TermIndex) {
  const known = new Map<string, PostingsRange[]>();
  const find = (term: string): PostingsRange[] => {
    const bytes = encoder.encode(term);
    const ranges =
      known.get(term) ?? index.months.map(({ segment }) => findPostings(segment, bytes, false));
    known.set(term, ranges);
    return ranges;
  };
  const rare = (term: string): number => {
    const counts = find(term).map((range, i) =>
      countPostings((index.months[i] as TermIndex['months'][number]).segment, range),
    );
    return rarity(
      counts.reduce((sum, count) => sum + count, 0),
      index.size,
    );
  };
  return { find, rare };
}

function soughtTerms(index: TermIndex, id: string): SoughtTerm[] {
  const { find, rare } = createFinder(index);
  const weights = termWeightsOfIds(index, [id], rare).get(id) ?? new Map<string, number>();
  return Array.from(weights)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TERMS)
    .map(([term, weight]) => ({ term, weight: weight * rare(term), ranges: find(term) }));
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
  const best = [...bestFirst(scores, n + 1)];
  const own = best.find((paper) => idOfPaper(index, paper) === id);
  const others = best.filter((paper) => paper !== own).slice(0, n);
  const shared = sharedTerms(index, sought, others);
  return others.map((paper, i) => ({
    id: idOfPaper(index, paper),
    score: (scores[paper] ?? 0) / (own === undefined ? 1 : (scores[own] ?? 1)),
    terms: shared[i] ?? [],
  }));
}
