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
  /** What is there now, or was when the list was last let go. */
  entries: readonly Entry[];
  /** The rows: those entries in the reader's order. */
  rows: readonly Entry[];
  /** News that waits, since showing it would move rows that the reader is at. */
  news?: { added: number; show: () => void };
}

const NONE: ReadonlySet<string> = new Set();

const idsOf = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.map(({ paper }) => paper.id));

const without = (entries: readonly Entry[], gone: ReadonlySet<string>): readonly Entry[] =>
  gone.size === 0 ? entries : entries.filter(({ paper }) => !gone.has(paper.id));

export type Order = (entries: readonly Entry[]) => readonly Entry[];

const asTheyAre: Order = (entries) => entries;

export interface SteadyOptions {
  /** Ids of papers that the reader took out: they go at once, and come back to their place. */
  gone?: ReadonlySet<string>;
  /** What the reader sees of the entries, and in which order: another one is followed at once. */
  order?: Order;
  /** The entries change only when the reader asks for others, which come at once. */
  follows?: boolean;
}

/**
 * Rows that do not move under the pointer or the focus because the entries have changed, nor because their numbers
 * have; what is new of the rest comes at once.
 */
export function useSteady(
  entries: readonly Entry[],
  { gone = NONE, order = asTheyAre, follows = false }: SteadyOptions = {},
): Steady {
  const [kept, setKept] = useState(entries);
  const [taken, setTaken] = useState(gone);
  if (!gone.isSubsetOf(taken)) setTaken(taken.union(gone) as ReadonlySet<string>);
  const shown = useMemo(() => without(kept, gone), [kept, gone]);
  const rows = useMemo(() => order(shown), [order, shown]);
  const wanted = useMemo(() => without(entries, gone), [entries, gone]);
  const wantedRows = useMemo(
    () => (wanted === shown ? rows : order(wanted)),
    [order, rows, shown, wanted],
  );
  if (kept === entries) return { entries: shown, rows };
  const isSame = sameOrder(rows, wantedRows);
  if (follows || !isInUse() || (isSame && (gone.size === 0 || sameOrder(kept, entries)))) {
    setKept(entries);
    return { entries: wanted, rows: wantedRows };
  }
  if (isSame) return { entries: shown, rows };
  const before = idsOf(kept);
  const back = wanted.filter(({ paper }) => taken.has(paper.id) && !before.has(paper.id));
  if (back.length > 0) {
    const next = [...kept];
    for (const entry of back) next.splice(wanted.indexOf(entry), 0, entry);
    setKept(next);
    const there = without(next, gone);
    return { entries: there, rows: order(there) };
  }
  const known = idsOf(rows);
  const added = wantedRows.filter(({ paper }) => !known.has(paper.id)).length;
  return { entries: shown, rows, news: { added, show: () => setKept(entries) } };
}
