import { useMemo } from 'react';
import type { QueueRow } from '../utils/queue/item/schema.ts';
import { openItems } from '../utils/queue/open-items.ts';
import { useNow } from './use-now.ts';

/** What "Queue 9" counts and the popup lists, also when a snooze ends meanwhile; undefined while the queue is read. */
export function useOpenItems(queue: readonly QueueRow[] | undefined): QueueRow[] | undefined {
  const now = useNow();
  return useMemo(() => queue && openItems(queue, now), [queue, now]);
}
