import { useLiveQuery } from 'dexie-react-hooks';
import { loadState } from '../../utils/db/state.ts';
import type { SyncState } from '../../utils/db/state-values.ts';
import type { ProblemRow } from '../../utils/db/tables.ts';
import { useServices } from '../../components/services.tsx';

export interface Report {
  papers: number;
  days: number;
  saved: number;
  /** Bytes, as the browser estimates them. */
  bytes: number;
  sync: SyncState;
  dropped: Record<string, number>;
  problems: ProblemRow[];
}

/** What options shows of the store and of what went wrong, live. */
export function useReport(): Report | undefined {
  const { db } = useServices();
  return useLiveQuery(async () => {
    const [papers, days, saved] = await Promise.all([
      db.papers.count(),
      db.days.count(),
      db.queue.count(),
    ]);
    const sync = await loadState(db, 'sync');
    const dropped = await loadState(db, 'dropped');
    const problems = await db.problems.orderBy('n').reverse().limit(20).toArray();
    const estimate = await Promise.resolve(navigator.storage.estimate());
    return { papers, days, saved, bytes: estimate.usage ?? 0, sync, dropped, problems };
  }, [db]);
}
