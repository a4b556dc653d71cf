import type { QueueRow } from '../../utils/db/queue-tables.ts';
import { citationKeys } from '../../utils/export/citation-keys.ts';
import type { Keyed } from '../../utils/export/formats.ts';
import { workOfItem } from '../../utils/export/work.ts';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import { useServices } from '../services.tsx';

/** Saved papers as works for an export: with the keys that they have in the whole queue, and their abstracts. */
export function useQueueWorks(): (items: readonly QueueRow[]) => Promise<Keyed[]> {
  const { db } = useServices();
  return async (items) => {
    const keys = citationKeys(await db.queue.toArray());
    const ids = items.map((item) => item.keys.map(arxivIdOfKey).find(Boolean) ?? '');
    const papers = await db.papers.bulkGet(ids);
    return items.map((item, n) => ({
      key: keys.get(item.id) ?? item.id,
      work: workOfItem(item, papers[n]),
    }));
  };
}
