import { useObservable } from 'dexie-react-hooks';
import type { QueueRow } from '../utils/db/queue-tables.ts';
import { useServices } from './services.tsx';

/** The queue, live, newest first; undefined while it is read. */
export function useQueue(): QueueRow[] | undefined {
  return useObservable(useServices().live.queue);
}

export function savedKeys(queue: readonly QueueRow[] | undefined): ReadonlySet<string> {
  return new Set(queue?.flatMap(({ keys }) => keys));
}
