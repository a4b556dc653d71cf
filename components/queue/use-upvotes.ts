import { useLiveQuery } from 'dexie-react-hooks';
import { readPapers } from '../../utils/db/queries.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import { useServices } from '../services.tsx';

const NONE: ReadonlyMap<string, number> = new Map();

/** Upvotes of the saved papers that the archive knows, by queue id. */
export function useUpvotes(queue: readonly QueueRow[]): ReadonlyMap<string, number> {
  const { db } = useServices();
  const upvotes = useLiveQuery(async () => {
    const ids = queue.map(({ keys }) => keys.map(arxivIdOfKey).find((id) => id !== undefined));
    const papers = await readPapers(
      db,
      ids.map((id) => id ?? ''),
    );
    const pairs = queue.map(({ id }, n): [string, number | undefined] => [id, papers[n]?.upvotes]);
    return new Map(pairs.filter((pair): pair is [string, number] => pair[1] !== undefined));
  }, [db, queue]);
  return upvotes ?? NONE;
}
