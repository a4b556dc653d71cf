import type { TidemarkDb } from '../db/tidemark-db.ts';

/** Whether the database has nothing from which an index could be made: new, or evicted. */
export async function isEmpty(db: TidemarkDb): Promise<boolean> {
  // A count would go over every row there is.
  const first = await Promise.all(
    [db.papers, db.queue].map((table) => table.limit(1).primaryKeys()),
  );
  return first.every((keys) => keys.length === 0);
}
