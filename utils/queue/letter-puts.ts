import type { TidemarkDb } from '../db/tidemark-db.ts';
import { withKeyLetters } from '../export/key-letters.ts';
import type { QueueRow } from './item/schema.ts';
import { itemOfRemoved } from './removed.ts';

const NAMING = ['title', 'authors', 'year'] as const;

/** Whether an item may have another citation key than it had. */
const isRenamed = (item: QueueRow, before: QueueRow | undefined): boolean =>
  before === undefined ||
  NAMING.some((field) => JSON.stringify(item[field]) !== JSON.stringify(before[field]));

/**
 * Items as they are to be written, in their order: one that is new or has another name gets letters of its own where its
 * citation key is that of another paper, of one that can still be brought back too.
 */
export async function letterPuts(db: TidemarkDb, items: readonly QueueRow[]): Promise<QueueRow[]> {
  const before = await db.queue.bulkGet(items.map(({ id }) => id));
  const named = items.filter((item, n) => isRenamed(item, before[n]));
  if (named.length === 0) return [...items];
  const ids = new Set(named.map(({ id }) => id));
  const [queue, removed] = await Promise.all([db.queue.toArray(), db.removed.toArray()]);
  const gone = removed.map(itemOfRemoved).filter((item) => item !== undefined);
  const others = [...queue, ...gone].filter(({ id }) => !ids.has(id));
  const lettered = withKeyLetters(named, others);
  const byId = new Map(lettered.map((item) => [item.id, item]));
  return items.map((item) => byId.get(item.id) ?? item);
}
