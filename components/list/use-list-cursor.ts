import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Entry } from '../../utils/view/entries.ts';

export interface ListCursor {
  index: number;
  /** How often the focus was to follow. */
  moves: number;
  set: (index: number) => void;
  /** Also brings the focus there, once the row is in the page. */
  move: (index: number) => void;
}

/** The one row of a list that Tab reaches. Once moved, it goes with its paper when the list changes. */
export function useListCursor(entries: readonly Entry[]): ListCursor {
  const [at, setAt] = useState<{ id?: string; index: number; moves: number }>({
    index: 0,
    moves: 0,
  });
  const found = entries.findIndex(({ paper }) => paper.id === at.id);
  const index = found === -1 ? Math.min(at.index, entries.length - 1) : found;
  const go = (next: number, moves: number): void =>
    setAt({ id: entries[next]?.paper.id, index: next, moves });
  return {
    index,
    moves: at.moves,
    set: (next) => go(next, at.moves),
    move: (next) => go(next, at.moves + 1),
  };
}

/** Brings the focus to the cursor's row after a move; `reveal` scrolls to it. */
export function useCursorFocus(
  list: RefObject<HTMLElement | null>,
  { index, moves }: ListCursor,
  reveal: (index: number) => void,
): void {
  useLayoutEffect(() => {
    if (moves === 0) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-index="${index}"] .title`)
      ?.focus({ preventScroll: true });
    reveal(index);
    // oxlint-disable-next-line react/exhaustive-deps -- only a move takes the focus
  }, [moves]);
}
