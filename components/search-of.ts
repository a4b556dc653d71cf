import type { TidemarkDb } from '../utils/db/tidemark-db.ts';
import { createSearch, type Search } from '../utils/search/create-search.ts';

const engines = new WeakMap<TidemarkDb, Search>();

/** The page's one search over the archive; what it reads of the term index stays in memory. */
export function searchOf(db: TidemarkDb): Search {
  const there = engines.get(db) ?? createSearch({ db });
  engines.set(db, there);
  return there;
}
