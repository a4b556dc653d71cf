import type { TidemarkDb } from '../db/tidemark-db.ts';

/** Whether the database has nothing from which an index could be made: new, or evicted. */
export async function isEmpty(db: TidemarkDb): Promise<boolean> {
  return (await db.papers.count()) + (await db.queue.count()) === 0;
}
