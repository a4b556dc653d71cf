import { liveQuery } from 'dexie';
import { readMarks, readQueue } from '../utils/db/queries.ts';
import { readNewestDay } from '../utils/view/period-queries.ts';
import type { TidemarkDb } from '../utils/db/tidemark-db.ts';
import { loadState } from '../utils/db/state.ts';
import type { QueueRow } from '../utils/queue/item/schema.ts';
import { todayOf } from '../utils/feed/sync-state.ts';

type Reader<T> = { next: (value: T) => void; failed: (error: unknown) => void };

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/**
 * One live query for all who read it. It starts at once, while React still does; one that failed, or of which a
 * value says so, is asked again by itself.
 */
function share<T>(query: () => Promise<T>, isFailure: (value: T) => boolean = () => false) {
  const readers = new Set<Reader<T>>();
  let newest: { value: T } | undefined;
  let failure: { error: unknown } | undefined;
  let waitMs = FIRST_WAIT_MS;

  function ask(): void {
    const asked = liveQuery(query).subscribe({
      next(value) {
        newest = { value };
        failure = undefined;
        if (isFailure(value)) askAgain();
        else waitMs = FIRST_WAIT_MS;
        for (const { next } of readers) next(value);
      },
      error(error: unknown) {
        failure = { error };
        askAgain();
        for (const { failed } of readers) failed(error);
      },
    });
    function askAgain(): void {
      asked.unsubscribe();
      setTimeout(ask, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  }
  ask();
  return {
    hasValue: () => newest !== undefined,
    getValue: () => newest?.value as T,
    subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void {
      const reader = { next, failed };
      readers.add(reader);
      // Who comes after it failed must hear of it too, or waits for ever.
      if (failure) failed(failure.error);
      else if (newest) next(newest.value);
      return () => readers.delete(reader);
    },
  };
}

/** The queue stands at the top of every page: when it cannot be read, only what shows it says so. */
export interface QueueAnswer {
  rows: QueueRow[];
  failure?: { error: unknown };
}

export type SharedQueries = ReturnType<typeof createSharedQueries>;

/** What nearly every page of ours shows, read before its first picture. For `useObservable`. */
export function createSharedQueries(db: TidemarkDb) {
  const sync = share(() => loadState(db, 'sync'));
  const newest = share(async () => {
    const today = todayOf(await loadState(db, 'sync'), new Date());
    return { today, newest: await readNewestDay(db, today) };
  });
  const queue = share(
    () =>
      readQueue(db).then(
        (rows): QueueAnswer => ({ rows }),
        (error: unknown): QueueAnswer => ({ rows: [], failure: { error } }),
      ),
    ({ failure }) => failure !== undefined,
  );
  const marks = share(async () => {
    const rows = await readMarks(db);
    const those = (field: 'openedAt' | 'doneAt'): ReadonlySet<string> =>
      new Set(rows.filter((row) => row[field] !== undefined).map(({ key }) => key));
    return { opened: those('openedAt'), done: those('doneAt') };
  });
  return { sync, newest, queue, marks };
}
