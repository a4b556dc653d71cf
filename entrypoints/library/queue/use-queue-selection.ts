import { useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { selectItems, type Selection } from '../../../utils/queue/select.ts';
import { isSnoozed } from '../../../utils/queue/snooze.ts';
import { useNow } from '../../../components/use-now.ts';
import type { QueueLook } from './QueueToolbar.tsx';

const START: Selection = {
  words: '',
  state: 'open',
  tag: undefined,
  snoozed: false,
  sort: 'priority',
};

/** What the reader wants to see of the queue, and how; and the papers that fit. */
export function useQueueSelection(
  queue: readonly QueueRow[],
  upvotes: ReadonlyMap<string, number>,
) {
  const now = useNow();
  const [selection, setSelection] = useState(START);
  const [look, setLook] = useState<QueueLook>('list');
  const isBoard = look === 'board';

  const shownAs: Selection = isBoard ? { ...selection, state: 'all', snoozed: false } : selection;
  const fitting = selectItems(queue, shownAs, now, ({ id }) => upvotes.get(id) ?? -1);
  return {
    selection,
    select: (change: Partial<Selection>) => setSelection({ ...selection, ...change }),
    look,
    setLook,
    items: isBoard ? fitting.filter((item) => !isSnoozed(item, now)) : fitting,
  };
}
