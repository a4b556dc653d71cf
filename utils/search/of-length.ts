import { arxivIdOfKey } from '../paper-key.ts';
import type { PageSpan } from '../arxiv/pages.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { pagesOf } from '../queue/item/pages.ts';
import { findPaper, type TermIndex } from './term-index.ts';

/** The numbers of the papers that have so many pages, as far as it is known: of saved papers whose comment on arXiv said so. */
export async function papersOfLength(
  db: Pick<TidemarkDb, 'queue'>,
  index: TermIndex,
  { least, most }: PageSpan,
): Promise<Set<number>> {
  const found = new Set<number>();
  await db.queue.each(({ keys, evidence }) => {
    const pages = pagesOf(evidence);
    if (pages === undefined || pages < least || pages > most) return;
    for (const id of keys.map(arxivIdOfKey)) {
      const at = id === undefined ? undefined : findPaper(index, id);
      if (at) found.add(at.month.base + at.place);
    }
  });
  return found;
}
