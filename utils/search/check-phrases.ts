import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Query } from './query.ts';
import type { Ranking } from './rank.ts';
import { idOfPaper, type TermIndex } from './term-index.ts';
import { passesPhrases } from './verify.ts';

const BATCH = 50;

/** Of a ranking the papers that have the phrases, read in batches until `limit` are found. */
export async function checkPhrases(
  db: Pick<TidemarkDb, 'papers'>,
  index: TermIndex,
  query: Query,
  ranking: Ranking,
  limit: number,
): Promise<Omit<Ranking, 'papers'> & { papers: number[]; atLeast: boolean }> {
  const { papers, total } = ranking;
  const good: number[] = [];
  let at = 0;
  for (; at < papers.length && good.length < limit; at += BATCH) {
    const batch = [...papers.subarray(at, at + BATCH)];
    const rows = await db.papers.bulkGet(batch.map((paper) => idOfPaper(index, paper)));
    good.push(...batch.filter((_, i) => rows[i] !== undefined && passesPhrases(rows[i], query)));
  }
  return { ...ranking, papers: good.slice(0, limit), total: good.length, atLeast: at < total };
}
