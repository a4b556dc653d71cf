import type { PaperRow } from '../db/tables.ts';
import type { Entry } from './entries.ts';

/**
 * What the archive found, then what only the feed's own index found: with what the archive knows of it,
 * or marked as not in it. No paper twice.
 */
export function mergeFound(
  own: readonly Entry[],
  feed: { papers: readonly PaperRow[]; known: ReadonlyMap<string, PaperRow> } | undefined,
  reason: string,
): Entry[] {
  const there = new Set(own.map(({ paper }) => paper.id));
  const more = (feed?.papers ?? []).filter(({ id }) => !there.has(id));
  const entries = more.map((paper, index): Entry => {
    const known = feed?.known.get(paper.id);
    const rank = own.length + index + 1;
    return { paper: known ?? paper, rank, speed: 0, reason, foreign: known === undefined };
  });
  return [...own, ...entries];
}
