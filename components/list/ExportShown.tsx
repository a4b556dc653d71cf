import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import type { ExportSet } from '../export/export-set.ts';
import { useQueueWorks } from '../export/use-queue-works.ts';

interface ExportShownProps {
  /** What the filters leave, in its order. */
  shown: readonly Paper[];
  all: readonly Paper[];
}

/** Exports what a list shows, or all of it. */
export default function ExportShown({ shown, all }: ExportShownProps) {
  const { ofPapers } = useQueueWorks();
  const setOf = (name: ExportSet['name'], papers: readonly Paper[]): ExportSet => ({
    name,
    n: papers.length,
    works: (pattern) => ofPapers(papers, pattern),
  });
  const sets = [setOf('shown', shown)];
  if (shown.length < all.length) sets.push(setOf('all', all));
  return <ExportButton works={sets} name="tidemark-list" />;
}
