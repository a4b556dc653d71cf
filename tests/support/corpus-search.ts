import { openDb } from '../../utils/open-db/open-db.ts';
import type { PaperRow } from '../../utils/db/tables.ts';
import { createSearch } from '../../utils/search/create-search.ts';
import { indexPapers, termTables } from '../../utils/terms/index-papers.ts';
import { corpusDays } from './corpus.ts';

/** So many days are written one by one, as the sync does; those before month by month, to save time. */
const DAYS_TIMED = 40;

/** The term index of the real archive (without the papers themselves), and the search engine over it. */
export async function corpusSearch() {
  const db = openDb(crypto.randomUUID());
  const days = corpusDays();
  const index = async (papers: PaperRow[]): Promise<number> => {
    const start = performance.now();
    await db.transaction('rw', termTables(db), () => indexPapers(db, papers));
    return performance.now() - start;
  };
  const months = Map.groupBy(days.slice(0, -DAYS_TIMED), ({ day }) => day.slice(0, 7));
  for (const month of months.values()) await index(month.flatMap(({ papers }) => papers));
  const termCosts: number[] = [];
  for (const { papers } of days.slice(-DAYS_TIMED)) termCosts.push(await index(papers));
  const papers = new Map(days.flatMap((day) => day.papers.map((paper) => [paper.id, paper])));
  return { db, papers, termCosts, engine: createSearch({ db }) };
}

/** `n` different values. */
export function sample<T>(random: () => number, values: readonly T[], n: number): T[] {
  const chosen = new Set<T>();
  while (chosen.size < Math.min(n, values.length)) {
    chosen.add(values[Math.floor(random() * values.length)] as T);
  }
  return [...chosen];
}
