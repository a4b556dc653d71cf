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

/** Papers by which the reader can be known. */
export function signalsOf(known: readonly Pick<ProfilePaper, 'kind'>[]): number {
  return known.filter(({ kind }) => KIND_WEIGHTS[kind] > 0).length;
}

/** What papers have on average of each term. */
export function meanOf(papers: readonly { terms: TermWeights }[]): TermWeights {
  const mean = new Map<string, number>();
  for (const { terms } of papers)
    for (const [term, weight] of terms)
      mean.set(term, (mean.get(term) ?? 0) + weight / papers.length);
  return mean;
}

/** What the reader reads more about than there is, as weights of terms: the mean of the known papers less `mean`. */
export function profileOf(known: readonly ProfilePaper[], mean: TermWeights): TermWeights {
  const sum = new Map<string, number>();
  const papers = new Map<string, number>();
  let all = 0;
  for (const { kind, terms } of known) {
    const of = KIND_WEIGHTS[kind];
    if (of > 0) all += of;
    for (const [term, weight] of terms) {
      sum.set(term, (sum.get(term) ?? 0) + of * weight);
      if (of > 0) papers.set(term, (papers.get(term) ?? 0) + 1);
    }
  }
  const saved = known.filter(({ kind }) => KIND_WEIGHTS[kind] === 1).length;
  const least = saved >= SAVED_TO_AGREE ? 2 : 1;
  const worth = [...sum]
    .filter(([term]) => (papers.get(term) ?? 0) >= least)
    .map(([term, weight]): [string, number] => [term, weight / all - (mean.get(term) ?? 0)])
    .filter(([, weight]) => weight > 0);
  return new Map(worth.sort((a, b) => b[1] - a[1]).slice(0, MOST_TERMS));
}
