import { readPapers } from '../db/queries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { toMarkdown } from './markdown.ts';
import { workOfItem, workOfPaper } from './work.ts';

/** One paper as a line of Markdown: as it is saved, else as the archive has it; undefined where neither knows it. */
export async function markdownOf(
  db: TidemarkDb,
  keys: readonly PaperKey[],
): Promise<string | undefined> {
  const ids = keys.map(arxivIdOfKey).filter((id) => id !== undefined);
  const [item, papers] = await Promise.all([
    db.queue.where('keys').anyOf(keys).first(),
    readPapers(db, ids),
  ]);
  const paper = papers.find((one) => one !== undefined);
  if (item) return toMarkdown(workOfItem(item, paper));
  return paper && toMarkdown(workOfPaper(paper));
}
