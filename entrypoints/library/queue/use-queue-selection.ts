import { useMemo } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { selectItems, type Selection } from '../../../utils/queue/select.ts';
import {
  parseChoice,
  withChoice,
  type QueueChoice,
  type QueueLook,
} from '../../../utils/queue/selection-address.ts';
import { isSnoozed } from '../../../utils/queue/snooze.ts';
import { useNow } from '../../../components/use-now.ts';
import { useViewAddress } from '../list/use-view-address.ts';

/** What the reader wants to see of the queue, and how, as the address says; and the papers that fit. */
export function useQueueSelection(
  queue: readonly QueueRow[],
  upvotes: ReadonlyMap<string, number>,
) {
  const now = useNow();
  const { address, replace } = useViewAddress();
  const { look, ...selection } = useMemo(() => parseChoice(address), [address]);
  const isBoard = look === 'board';
  const change = (some: Partial<QueueChoice>): void => {
    const next = { ...parseChoice(location.hash), ...some };
    // Words and a tag are looked for once; order, states and look are how a reader works.
    replace(withChoice(next), withChoice({ ...next, words: '', tag: undefined }));
  };

  const shownAs: Selection = isBoard ? { ...selection, state: 'all', snoozed: false } : selection;
  const fitting = selectItems(queue, shownAs, now, ({ id }) => upvotes.get(id) ?? -1);
  return {
    selection,
    select: (some: Partial<Selection>) => change(some),
    look,
    setLook: (next: QueueLook) => change({ look: next }),
    items: isBoard ? fitting.filter((item) => !isSnoozed(item, now)) : fitting,
  };
}
