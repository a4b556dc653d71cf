import { useState } from 'react';
import type { Entry } from '../../utils/view/entries.ts';

/** Whether the pointer or the focus is in a list of papers. */
function isInUse(): boolean {
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

/** Entries whose order does not change under the pointer or the focus; what is new of the rest comes at once. */
export function useSteady(entries: readonly Entry[]): Steady {
  const [kept, setKept] = useState(entries);
  if (kept === entries) return { entries };
  if (sameOrder(kept, entries) || !isInUse()) {
    setKept(entries);
    return { entries };
  }
  const before = new Set(kept.map(({ paper }) => paper.id));
  const added = entries.filter(({ paper }) => !before.has(paper.id)).length;
  return { entries: kept, news: { added, show: () => setKept(entries) } };
}
