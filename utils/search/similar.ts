import { AUTHOR } from '../terms/fields.ts';
import { eachPosting, findTerms, termText, type TermRange } from '../terms/segment.ts';
import { bestFirst } from './best-first.ts';
import { findPaper, idOfPaper, type TermIndex } from './term-index.ts';
import { contentWeight } from './term-weights.ts';
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

interface Weighed {
  term: string;
  weight: number;
  rare: number;
  /** Its postings in each month. */
  ranges: TermRange[];
}

const encoder = new TextEncoder();

function weigh(index: TermIndex, term: string, places: number): Weighed {
  const bytes = encoder.encode(term);
  const ranges = index.months.map(({ segment }) => findTerms(segment, bytes, false));
  let found = 0;
  index.months.forEach(({ segment }, i) => {
    eachPosting(segment, ranges[i] as TermRange, () => {
      found += 1;
    });
  });
  const rare = rarity(found, index.size);
  return { term, weight: (contentWeight[places] ?? 0) * rare, rare, ranges };
}

/** The weightiest terms of a paper, names of authors aside. */
function termsOf(index: TermIndex, id: string): Weighed[] {
  const found = findPaper(index, id);
  if (found === undefined) return [];
  const { place, month } = found;
  const terms: Weighed[] = [];
  eachPosting(month.segment, { from: 0, to: month.segment.count }, (paper, places, n) => {
    if (paper === place && places !== AUTHOR) {
      terms.push(weigh(index, termText(month.segment, n), places));
    }
  });
  return terms.sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
}

function scoreAll(index: TermIndex, terms: Weighed[]): Float32Array {
  const scores = new Float32Array(index.size);
  for (const { weight, rare, ranges } of terms) {
    index.months.forEach(({ segment, base }, i) => {
      eachPosting(segment, ranges[i] as TermRange, (paper, places) => {
        const more = weight * rare * (contentWeight[places] ?? 0);
        scores[base + paper] = (scores[base + paper] ?? 0) + more;
      });
    });
  }
  for (let paper = 0; paper < index.size; paper += 1) {
    scores[paper] = (scores[paper] ?? 0) / Math.sqrt(Math.max(index.lengths[paper] ?? 0, 20));
  }
  return scores;
}

/** Which of the terms a paper has. */
function shared(index: TermIndex, terms: Weighed[], id: string): string[] {
  const found = findPaper(index, id);
  if (found === undefined) return [];
  const month = index.months.indexOf(found.month);
  const has = ({ ranges }: Weighed): boolean => {
    let there = false;
    eachPosting(found.month.segment, ranges[month] as TermRange, (paper) => {
      there ||= paper === found.place;
    });
    return there;
  };
  return terms.filter(has).map(({ term }) => term);
}

/**
 * Papers that share a paper's weighty terms: TF-IDF vectors compared by their product, lengths evened out.
 */
export function similarPapers(index: TermIndex, id: string, n: number): SimilarPaper[] {
  const terms = termsOf(index, id);
  const scores = scoreAll(index, terms);
  const papers = Array.from(bestFirst(scores))
    .slice(0, n + 1)
    .map((paper) => ({
      id: idOfPaper(index, paper),
      score: scores[paper] ?? 0,
    }));
  const own = papers.find((paper) => paper.id === id)?.score ?? 1;
  return papers
    .filter((paper) => paper.id !== id)
    .slice(0, n)
    .map(({ id, score }) => ({ id, score: score / own, terms: shared(index, terms, id) }));
}
