import type { TidemarkDb } from '../db/tidemark-db.ts';
import { createBreather } from '../time/breather.ts';
import { archiveOf } from './archive.ts';
import { comparedWith, nearestFirst } from './nearest-texts.ts';
import { similarPapers, type SimilarPaper } from './similar.ts';
import type { TermIndex } from './term-index.ts';

/** So many of the nearest by the index are compared by their texts: about 20 ms. */
const CANDIDATES = 100;

/**
 * The `n` papers most like one of the archive: by the index those that share its weighty terms, of these by their
 * texts those that share its words in singular and its pairs of words. Where its own text is not stored, by the index.
 */
export async function similarByText(
  db: Pick<TidemarkDb, 'papers'>,
  index: TermIndex,
  id: string,
  n: number,
): Promise<SimilarPaper[]> {
  const candidates = similarPapers(index, id, Math.max(CANDIDATES, n));
  if (candidates.length === 0) return [];
  const [own, ...others] = await db.papers.bulkGet([id, ...candidates.map((one) => one.id)]);
  if (!own) return candidates.slice(0, n);
  const there = others.filter((paper) => paper !== undefined);
  const { rare } = await archiveOf(index);
  const compare = comparedWith(own, rare);
  const compared: SimilarPaper[] = [];
  const breathe = createBreather();
  for (const paper of there) {
    compared.push(compare(paper));
    await breathe();
  }
  return nearestFirst(compared, n);
}
