import { useMemo, type RefObject } from 'react';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { useCursorFocus, useListCursor } from '../list/use-list-cursor.ts';
import { useShownRows } from '../list/use-shown-rows.ts';

/** Which paper of a queue's list Tab reaches, the focus that goes with it, and which rows are drawn. */
export function useQueueCursor(list: RefObject<HTMLElement | null>, items: readonly QueueRow[]) {
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const cursor = useListCursor(ids);
  const rows = useShownRows(list, ids, cursor.index);
  const focus = useCursorFocus(list, cursor, rows.reveal, ids[cursor.index]);
  return {
    ...cursor,
    ...rows,
    ...focus,
    ids,
    /** The link in the row of the paper at which the reader is. */
    title: () => list.current?.querySelector<HTMLElement>('[data-current] .title'),
  };
}

export type QueueCursor = ReturnType<typeof useQueueCursor>;
