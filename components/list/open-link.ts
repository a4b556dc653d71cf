import type { PaperRow } from '../../utils/db/tables.ts';
import { linksOf } from '../../utils/view/links.ts';

/** Opens one of a paper's addresses in a new tab. */
export function openLink(paper: PaperRow, which: 'abstract' | 'pdf' | 'feed'): void {
  const href = linksOf(paper)?.[which];
  if (href !== undefined) window.open(href, '_blank', 'noopener,noreferrer');
}
