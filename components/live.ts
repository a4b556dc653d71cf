import { liveQuery } from 'dexie';
import { readMarks, readQueue } from '../utils/db/queries.ts';
import { readNewestDay } from '../utils/db/period-queries.ts';
import type { TidemarkDb } from '../utils/db/open.ts';
import { readState } from '../utils/db/state.ts';
import { todayOf } from '../utils/feed/sync-state.ts';

type Reader<T> = { next: (value: T) => void; failed: (error: unknown) => void };

/** One live query for all who read it. It starts at once, while React still does. */
function hot<T>(query: () => Promise<T>) {
  const readers = new Set<Reader<T>>();
  let newest: { value: T } | undefined;
  liveQuery(query).subscribe({
    next(value) {
      newest = { value };
      for (const { next } of readers) next(value);
    },
    error(error: unknown) {
      for (const { failed } of readers) failed(error);
    },
  });
  return {
    hasValue: () => newest !== undefined,
    getValue: () => newest?.value as T,
    subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void {
      const reader = { next, failed };
      readers.add(reader);
      if (newest) next(newest.value);
      return () => readers.delete(reader);
    },
  };
}

export type Live = ReturnType<typeof createLive>;

/** What nearly every page of ours shows, read before its first picture. For `useObservable`. */
export function createLive(db: TidemarkDb) {
  const sync = hot(() => readState(db, 'sync'));
  const newest = hot(async () => {
    const today = todayOf(await readState(db, 'sync'), new Date());
    return { today, newest: await readNewestDay(db, today) };
  });
  const queue = hot(() => readQueue(db));
  const marks = hot(async () => {
    const rows = await readMarks(db);
    const those = (field: 'openedAt' | 'doneAt'): ReadonlySet<string> =>
      new Set(rows.filter((row) => row[field] !== undefined).map(({ key }) => key));
    return { opened: those('openedAt'), done: those('doneAt') };
  });
  return { sync, newest, queue, marks };
}
