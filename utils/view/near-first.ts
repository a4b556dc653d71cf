import type { Entry } from './entries.ts';

const MOST_NEAR = 10;

/** A list with what is nearest to the reader's own papers at its head, the nearest first, and then as it was. */
export function nearFirst(entries: readonly Entry[], near: readonly Entry[]): Entry[] {
  const head = near.slice(0, MOST_NEAR);
  const ids = new Set(head.map(({ paper }) => paper.id));
  const rest = entries.filter(({ paper }) => !ids.has(paper.id));
  return [...head, ...rest].map((entry, index) => ({ ...entry, rank: index + 1 }));
}
