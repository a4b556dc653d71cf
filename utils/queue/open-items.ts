import type { QueueRow } from './item/schema.ts';
import { isOpenState } from './item/states.ts';
import { isSnoozed } from './snooze.ts';

/** What is still to be read and in sight: to read or reading, and not snoozed at `now`. */
export function openItems(queue: readonly QueueRow[], now: Date): QueueRow[] {
  return queue.filter((item) => isOpen(item, now));
}

export const isOpen = (item: QueueRow, now: Date): boolean =>
  isOpenState(item.state) && !isSnoozed(item, now);
