import { useLiveQuery } from 'dexie-react-hooks';
import { readRemovedIds, readRemovedRows } from '../../../utils/db/queue-queries.ts';
import type { RemovedRow } from '../../../utils/db/queue-tables.ts';
import { useServices } from '../../../components/services.tsx';

/** Rows are read by so many, so that a long list opens at once and a short scroll reads nothing. */
const PAGE = 100;
const NONE: ReadonlyMap<string, RemovedRow> = new Map();

/** Ids of the recently removed, newest first; undefined while they are read. */
export function useRemovedIds(): string[] | undefined {
  const { db } = useServices();
  return useLiveQuery(() => readRemovedIds(db), [db]);
}

/** The rows round the place `first` of the list, as they are stored, by id. */
export function useRemovedRows(
  ids: readonly string[],
  first: number,
): ReadonlyMap<string, RemovedRow> {
  const { db } = useServices();
  const start = Math.max(0, Math.floor(first / PAGE) - 1) * PAGE;
  const rows = useLiveQuery(async () => {
    const found = await readRemovedRows(db, ids.slice(start, start + 3 * PAGE));
    return new Map(found.map((row) => [row.id, row]));
  }, [db, ids, start]);
  return rows ?? NONE;
}
