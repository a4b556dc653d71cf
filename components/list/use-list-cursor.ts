import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { cameBack, comesBack, here, noteList, notePlace, placeIn } from './place.ts';

export interface ListCursor {
  index: number;
  /** How often the focus was to follow. */
  moves: number;
  set: (index: number) => void;
  /** Also brings the focus there, once the row is in the page. */
  move: (index: number) => void;
  /** Its row is about to move in the list: where it comes to, it is brought into view. */
  carry: () => void;
}

interface At {
  id?: string;
  index: number;
  moves: number;
  /** Its row is on the way to another place. */
  carried?: boolean;
}

/** Where the reader left the list, with the focus when the page of a paper leads back to it; else its first row. */
function startIn(ids: readonly string[]): At {
  const id = placeIn(here());
  const index = id === undefined ? -1 : ids.indexOf(id);
  return id === undefined || index === -1
    ? { index: 0, moves: 0 }
    : { id, index, moves: comesBack() ? 1 : 0 };
}

/** The one row of a list that Tab reaches. Once moved, it goes with its paper when the list changes; a list of something else begins with its first row. */
export function useListCursor(ids: readonly string[], of?: string): ListCursor {
  const [at, setAt] = useState(() => startIn(ids));
  const [was, setWas] = useState(of);
  if (was !== of) {
    setWas(of);
    setAt({ index: 0, moves: at.moves });
  }
  const found = at.id === undefined ? -1 : ids.indexOf(at.id);
  const index = found === -1 ? Math.max(0, Math.min(at.index, ids.length - 1)) : found;
  // When its paper goes, the one that then stands where it stood last takes its place.
  if (index !== at.index && found !== -1)
    setAt({ id: at.id, index, moves: at.moves + Number(at.carried === true) });
  // Before the page can be at another address.
  useLayoutEffect(() => {
    cameBack();
    noteList({ address: here(), ids });
  }, [ids]);
  const go = (next: number, moves: number): void => {
    const id = ids[next];
    if (id !== undefined) notePlace(here(), id);
    setAt({ id, index: next, moves });
  };
  return {
    index,
    moves: at.moves,
    set: (next) => go(next, at.moves),
    move: (next) => go(next, at.moves + 1),
    carry: () => setAt({ id: ids[index], index, moves: at.moves, carried: true }),
  };
}

/** Brings the focus to the cursor's row after a move, and when the row that had it is gone; `reveal` scrolls to it. */
export function useCursorFocus(
  list: RefObject<HTMLElement | null>,
  { index, moves, set }: ListCursor,
  reveal: (index: number) => void,
  currentId: string | undefined,
) {
  const inside = useRef(false);
  const focusRow = (): void =>
    list.current
      ?.querySelector<HTMLElement>(`[data-index="${index}"] .title`)
      ?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    if (moves === 0) return;
    focusRow();
    reveal(index);
    // oxlint-disable-next-line react/exhaustive-deps -- only a move takes the focus
  }, [moves]);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) focusRow();
    // oxlint-disable-next-line react/exhaustive-deps -- only when another row takes the place
  }, [currentId]);
  return {
    onFocus({ target }: FocusEvent): void {
      inside.current = true;
      const at = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? index);
      if (at !== index) set(at);
    },
    onBlur({ relatedTarget }: FocusEvent): void {
      if (relatedTarget !== null) inside.current = false;
    },
  };
}
