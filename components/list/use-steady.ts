import { useMemo, useState } from 'react';
import type { Entry } from '../../utils/view/entries.ts';

/** Whether the pointer or the focus is in a list of papers. */
export function isInUse(): boolean {
  const focused = document.activeElement?.closest('[data-papers]') ?? null;
  return focused !== null || document.querySelector('[data-papers]:hover') !== null;
}

function sameOrder(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.length === b.length && a.every(({ paper }, index) => paper.id === b[index]?.paper.id);
}

export interface Steady {
  entries: readonly Entry[];
  /** News that waits, since showing it would move rows that the reader is at. */
  news?: { added: number; show: () => void };
}

const NONE: ReadonlySet<string> = new Set();

const without = (entries: readonly Entry[], gone: ReadonlySet<string>): readonly Entry[] =>
  gone.size === 0 ? entries : entries.filter(({ paper }) => !gone.has(paper.id));

/**
 * Entries whose order does not change under the pointer or the focus; what is new of the rest comes at once.
 * What the reader took out (`gone`, by id) goes at once, and comes back to its place, and nothing else moves.
 */
export function useSteady(entries: readonly Entry[], gone = NONE): Steady {
  const [kept, setKept] = useState(entries);
  const [taken, setTaken] = useState(gone);
  if (!gone.isSubsetOf(taken)) setTaken(taken.union(gone) as ReadonlySet<string>);
  const shown = useMemo(() => without(kept, gone), [kept, gone]);
  if (kept === entries) return { entries: shown };
  if (sameOrder(kept, entries) || !isInUse()) {
    setKept(entries);
    return { entries: without(entries, gone) };
  }
  const wanted = without(entries, gone);
  if (sameOrder(shown, wanted)) return { entries: shown };
  const before = new Set(kept.map(({ paper }) => paper.id));
  const back = wanted.filter(({ paper }) => taken.has(paper.id) && !before.has(paper.id));
  if (back.length > 0) {
    const next = [...kept];
    for (const entry of back) next.splice(wanted.indexOf(entry), 0, entry);
    setKept(next);
    return { entries: without(next, gone) };
  }
  const added = wanted.filter(({ paper }) => !before.has(paper.id)).length;
  return { entries: shown, news: { added, show: () => setKept(entries) } };
}
