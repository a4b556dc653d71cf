import { useLiveQuery } from 'dexie-react-hooks';
import { readCounts, readMonths } from '../../utils/db/queries.ts';
import { loadState } from '../../utils/db/state.ts';
import type { BackfillState } from '../../utils/db/state-values.ts';
import { progressOf, type BackfillProgress } from '../../utils/feed/backfill-progress.ts';
import { useServices } from '../services.tsx';
import { useToday } from '../use-today.ts';

export interface BackfillView extends BackfillProgress {
  state: BackfillState;
  papers: number;
  /** Bytes that the browser says are used, all in all. */
  bytes: number;
}

/** How far the copy of the archive is, live; undefined while it is read. */
export function useBackfill(): BackfillView | undefined {
  const { db } = useServices();
  const today = useToday();
  return useLiveQuery(async () => {
    const state = await loadState(db, 'backfill');
    const progress = progressOf(await readMonths(db), today, state.since);
    const { papers } = await readCounts(db);
    const { usage = 0 } = await Promise.resolve(navigator.storage.estimate());
    return { ...progress, state, papers, bytes: usage };
  }, [db, today]);
}
