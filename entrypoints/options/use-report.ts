import { useLiveQuery } from 'dexie-react-hooks';
import { readCounts, readProblems } from '../../utils/db/queries.ts';
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
    const sync = await loadState(db, 'sync');
    const dropped = await loadState(db, 'dropped');
    const problems = await readProblems(db, 20);
    const estimate = await Promise.resolve(navigator.storage.estimate());
    return { ...(await readCounts(db)), bytes: estimate.usage ?? 0, sync, dropped, problems };
  }, [db]);
}
