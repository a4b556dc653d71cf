import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { cameBack, comesBack, here, noteList, notePlace, placeIn } from '../list/place.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';

const STEP = 100;

/** Which paper of a queue's list Tab reaches, and the focus that goes with it; how many are drawn. */
export function useQueueCursor(list: RefObject<HTMLElement | null>, items: readonly QueueRow[]) {
  const inside = useRef(false);
  const [at, setAt] = useState<{ id: string | undefined; index: number } | undefined>(() => {
    const id = placeIn(here());
    return id === undefined ? undefined : { id, index: 0 };
  });
  const [shown, setShown] = useState(STEP);
  // By the paper, wherever it moves; by its place when it is gone.
  const there = items.findIndex(({ id }) => id === at?.id);
  const current = there === -1 ? Math.max(0, Math.min(at?.index ?? 0, items.length - 1)) : there;

  // What was focused may be gone (removed, or no longer in this view): the next one takes its place.
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const next = items[current]?.id;
    list.current?.querySelector<HTMLElement>(`[data-item="${next}"] .title`)?.focus();
  }, [list, items, current]);

  const focusAt = (index: number): void => {
    const title = list.current?.querySelectorAll<HTMLElement>('[data-item] .title')[index];
    title?.focus();
    title?.scrollIntoView({ block: 'nearest' });
  };
  // From a paper's own page back to its row.
  useEffect(() => {
    if (there !== -1 && comesBack()) focusAt(there);
    cameBack();
    noteList({ address: here(), ids: [] });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list is shown
  }, []);
  const go = (id: string | undefined, index: number): void => {
    if (id !== undefined) notePlace(here(), id);
    setAt({ id, index });
  };

  return {
    current,
    /** The link in the row of the paper at which the reader is. */
    title: () => list.current?.querySelector<HTMLElement>('[data-current] .title'),
    shown: Math.max(shown, there + 1),
    showMore: () => setShown(shown + STEP * 5),
    set: go,
    /** Also brings the focus there. */
    move(index: number): void {
      go(items[index]?.id, index);
      if (index >= shown) setShown(index + STEP);
      setTimeout(() => focusAt(index), 0);
    },
    onFocus(event: FocusEvent): void {
      inside.current = true;
      const row = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
      const index = items.findIndex(({ id }) => id === row?.dataset['item']);
      if (index !== -1) go(items[index]?.id, index);
    },
    onBlur(event: FocusEvent): void {
      if (event.relatedTarget !== null) inside.current = false;
    },
  };
}

export type QueueCursor = ReturnType<typeof useQueueCursor>;
