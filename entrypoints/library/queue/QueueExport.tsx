import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { ExportButton } from '../../../components/export/ExportButton.tsx';
import type { ExportSet } from '../../../components/export/export-set.ts';
import { useQueueWorks } from '../../../components/export/use-queue-works.ts';

interface QueueExportProps {
  /** What the filters leave, in its order. */
  shown: readonly QueueRow[];
  all: readonly QueueRow[];
}

/** Exports what is shown of the queue, or all of it. */
export function QueueExport({ shown, all }: QueueExportProps) {
  const { ofItems } = useQueueWorks();
  const setOf = (name: ExportSet['name'], items: readonly QueueRow[]): ExportSet => ({
    name,
    n: items.length,
    works: (pattern) => ofItems(items, pattern),
  });
  const isPart = shown.length > 0 && shown.length < all.length;
  const sets = [...(isPart ? [setOf('shown', shown)] : []), setOf('all', all)];
  return <ExportButton works={sets} name="tidemark-queue" />;
}
