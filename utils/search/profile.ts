import type { TermWeights } from './weights.ts';

/**
 * How the reader came to know a paper; `archived` is one put away without having been read, `less` one of which
 * the reader wants to see less.
 */
type ProfileKind = 'saved' | 'done' | 'opened' | 'archived' | 'less';

export interface ProfilePaper {
  id: string;
  kind: ProfileKind;
  title: string;
  terms: TermWeights;
}

const KIND_WEIGHTS: Record<ProfileKind, number> = {
  saved: 1,
  done: 1,
  opened: 0.4,
  archived: -0.5,
  less: -1,
};
/** More of them add what many papers have, and nothing of the reader. */
const MOST_TERMS = 120;
/** From so many saved papers on a term counts that two of them have: one paper's odd word is no interest. */
const SAVED_TO_AGREE = 5;
/** What many papers of the archive have says little, even where the reader’s have it too. */
const LIFT = 2;
/** What most of the reader’s papers have counts for more than what two of them are full of. */
const AGREEMENT = 2;

/** Papers by which the reader can be known. */
export function signalsOf(known: readonly Pick<ProfilePaper, 'kind'>[]): number {
  return known.filter(({ kind }) => KIND_WEIGHTS[kind] > 0).length;
}

/** Fewer papers than these say little of what is usual: of ten papers the one that is near would count against itself. */
const FEWEST_FOR_MEAN = 100;

/** What papers have on average of each term; as if there were at least a hundred. */
export function meanOf(papers: readonly { terms: TermWeights }[]): TermWeights {
  const mean = new Map<string, number>();
  const all = Math.max(papers.length, FEWEST_FOR_MEAN);
  for (const { terms } of papers)
    for (const [term, weight] of terms) mean.set(term, (mean.get(term) ?? 0) + weight / all);
  return mean;
}

interface ProfileTerm {
  term: string;
  weight: number;
  /** How many of the saved and finished papers have it. */
  saved: number;
}

interface Tally {
  sum: number;
  /** How many papers that speak for the reader have it. */
  papers: number;
  saved: number;
}

/** What the known papers have of each term, and what all that speak for the reader weigh. */
function tallied(known: readonly ProfilePaper[]): { tallies: Map<string, Tally>; all: number } {
  const tallies = new Map<string, Tally>();
  let all = 0;
  for (const { kind, terms } of known) {
    const of = KIND_WEIGHTS[kind];
    if (of > 0) all += of;
    for (const [term, weight] of terms) {
      const tally = tallies.get(term) ?? { sum: 0, papers: 0, saved: 0 };
      tally.sum += of * weight;
      if (of > 0) tally.papers += 1;
      if (of === 1) tally.saved += 1;
      tallies.set(term, tally);
    }
  }
  return { tallies, all };
}

/**
 * What the reader reads more about than there is, the weightiest first: the mean of the known papers less `LIFT`
 * times that of the archive, times the share of the papers that have the term to the power of `AGREEMENT`. The
 * figures are from tests/corpus/for-you.test.ts. `isTakenOut`: what the reader says is no interest.
 */
export function profileTerms(
  known: readonly ProfilePaper[],
  mean: TermWeights,
  isTakenOut: (term: string) => boolean,
): ProfileTerm[] {
  const { tallies, all } = tallied(known);
  const speaking = signalsOf(known);
  const saved = known.filter(({ kind }) => KIND_WEIGHTS[kind] === 1).length;
  const least = saved >= SAVED_TO_AGREE ? 2 : 1;
  return [...tallies]
    .filter(([term, { papers }]) => papers >= least && !isTakenOut(term))
    .map(([term, tally]) => {
      const more = tally.sum / all - LIFT * (mean.get(term) ?? 0);
      return {
        term,
        weight: more * (tally.papers / speaking) ** AGREEMENT,
        saved: tally.saved,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS);
}

/** The same as weights of terms. */
export function profileOf(
  known: readonly ProfilePaper[],
  mean: TermWeights,
  isTakenOut: (term: string) => boolean = () => false,
): TermWeights {
  return new Map(profileTerms(known, mean, isTakenOut).map(({ term, weight }) => [term, weight]));
}
