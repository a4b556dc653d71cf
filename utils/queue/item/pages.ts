import { pagesIn } from '../../arxiv/pages.ts';
import type { Evidence } from './schema.ts';

/** How many pages a saved paper has, by the newest of the comments that arXiv showed the reader and that were kept. */
export function pagesOf(evidence: readonly Evidence[]): number | undefined {
  const comments = evidence.filter(({ kind }) => kind === 'accepted' || kind === 'withdrawn');
  return comments.map(({ text }) => pagesIn(text)).findLast((pages) => pages !== undefined);
}
