import type { TidemarkDb } from './tidemark-db.ts';

// A count of the papers themselves makes the browser read all of them, which are some sixty megabytes.

/** How many papers are stored, by the columns of the term index. */
export async function countPapers(db: TidemarkDb): Promise<number> {
  const months = await db.termFacts.toArray();
  return months.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** About as many, for a hundredth of the cost: a paper counts for each day that lists it. */
export const countListed = (db: TidemarkDb): Promise<number> => db.papers.orderBy('days').count();
