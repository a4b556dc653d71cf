import type { Entry } from './entries.ts';

const MOST_NEAR = 10;
const MOST_UPVOTED = 20;

/** The name of each section of a digest. */
export type Headings = Record<'watched' | 'near' | 'upvoted', string>;

/** Of some days' entries by upvotes: all that is watched for, the nearest to the reader's own papers, the most upvoted of the rest. Each paper once. */
export function digestOf(
  entries: readonly Entry[],
  nearest: readonly Entry[],
  headings: Headings,
): Entry[] {
  const taken = new Set<string>();
  const take = (heading: string, those: readonly Entry[], most: number): Entry[] => {
    const section = those.filter(({ paper }) => !taken.has(paper.id)).slice(0, most);
    for (const { paper } of section) taken.add(paper.id);
    return section.map((entry, index) => (index === 0 ? { ...entry, heading } : entry));
  };
  const all = [
    ...take(
      headings.watched,
      entries.filter(({ watched }) => watched),
      Infinity,
    ),
    ...take(headings.near, nearest, MOST_NEAR),
    ...take(headings.upvoted, entries, MOST_UPVOTED),
  ];
  return all.map((entry, index) => ({ ...entry, rank: index + 1 }));
}
