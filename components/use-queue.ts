import { useLiveQuery } from 'dexie-react-hooks';
import { readQueue } from '../utils/db/queries.ts';
import type { QueueRow } from '../utils/db/queue-tables.ts';
import { useServices } from './services.tsx';

/** The queue, live, newest first; undefined while it is read. */
export function useQueue(): QueueRow[] | undefined {
  const { db } = useServices();
  return useLiveQuery(() => readQueue(db), [db]);
}

export function savedKeys(queue: readonly QueueRow[] | undefined): ReadonlySet<string> {
  return new Set(queue?.flatMap(({ keys }) => keys));
}
