import { useObservable } from 'dexie-react-hooks';
import type { QueueRow } from '../utils/queue/item/schema.ts';
import { useServices } from './services.tsx';

/** The queue, live, newest first; undefined while it is read, and nothing of it where it cannot be. */
export function useQueue(): QueueRow[] | undefined {
  return useObservable(useServices().queries.queue)?.rows;
}

/** For what shows the queue itself: throws, for the boundary round it, when the queue cannot be read. */
export function useReadableQueue(): void {
  const failure = useObservable(useServices().queries.queue)?.failure;
  if (failure) throw failure.error;
}

export function savedKeys(queue: readonly QueueRow[] | undefined): ReadonlySet<string> {
  return new Set(queue?.flatMap(({ keys }) => keys));
}
