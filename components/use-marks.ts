import { useLiveQuery } from 'dexie-react-hooks';
import { readMarks } from '../utils/db/queries.ts';
import { useServices } from './services.tsx';

export interface Marks {
  opened: ReadonlySet<string>;
  done: ReadonlySet<string>;
}

/** What the reader opened and did, live. */
export function useMarks(): Marks | undefined {
  const { db } = useServices();
  return useLiveQuery(async () => {
    const rows = await readMarks(db);
    return {
      opened: new Set(rows.filter((row) => row.openedAt !== undefined).map((row) => row.key)),
      done: new Set(rows.filter((row) => row.doneAt !== undefined).map((row) => row.key)),
    };
  }, [db]);
}
