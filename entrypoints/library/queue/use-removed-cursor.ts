import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';

/** Gives whether the row is there to be focused. */
function focusRow(list: HTMLElement | null, index: number): boolean {
  const title = list?.querySelector<HTMLElement>(`[data-index="${index}"] .title`);
  title?.focus();
  return title !== undefined && title !== null;
}

/** Which of the removed papers Tab reaches, and the focus that goes with it. */
export function useRemovedCursor(list: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const inside = useRef(false);
  const wanted = useRef<number>(undefined);
  const [at, setAt] = useState(0);
  const current = Math.min(at, ids.length - 1);
  // A row far away is read first.
  useEffect(() => {
    if (wanted.current !== undefined && focusRow(list.current, wanted.current))
      wanted.current = undefined;
  });
  // What had the focus is restored or forgotten: the next one takes its place.
  const currentId = ids[current];
  useEffect(() => {
    const isLost = currentId !== undefined && document.activeElement === document.body;
    if (isLost && inside.current) focusRow(list.current, current);
  }, [list, currentId, current]);

  return {
    current,
    /** Also brings the focus there, once the row is in the page. */
    move(index: number): void {
      setAt(index);
      wanted.current = index;
    },
    onFocus(event: FocusEvent): void {
      inside.current = true;
      const row = event.target.closest<HTMLElement>('[data-index]');
      if (row) setAt(Number(row.dataset['index']));
    },
    onBlur(event: FocusEvent): void {
      if (event.relatedTarget !== null) inside.current = false;
    },
  };
}
