import { useLiveQuery } from 'dexie-react-hooks';
import { readJournal } from '../../../utils/db/queue-queries.ts';
import type { UndoRow } from '../../../utils/db/queue-tables.ts';
import { useServices } from '../../../components/services.tsx';

export interface RecentChange extends Pick<UndoRow, 'token' | 'at' | 'what' | 'title' | 'count'> {
  undoneAt: UndoRow['undoneAt'];
  /** Takes its undo back. */
  redo: string | undefined;
}

/** The journal for the reader: an undo is no line of its own, but stands in the line of what it took back. */
function readable(rows: readonly UndoRow[]): RecentChange[] {
  const undos = rows.filter(({ undoes, undoneAt }) => undoes !== undefined && !undoneAt);
  const redo = new Map(undos.map(({ undoes, token }) => [undoes, token]));
  return rows
    .filter(({ undoes }) => undoes === undefined)
    .map(({ token, at, what, title, count, undoneAt }) => ({
      token,
      at,
      what,
      title,
      count,
      undoneAt,
      redo: redo.get(token),
    }));
}

/** The newest commands that can be undone, newest first; undefined while they are read. */
export function useRecentChanges(): RecentChange[] | undefined {
  const { db } = useServices();
  return useLiveQuery(async () => readable(await readJournal(db)), [db]);
}
