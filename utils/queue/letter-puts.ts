import type { TidemarkDb } from '../db/tidemark-db.ts';
import { haveSameKeys, otherPapers, withKeyLetters } from '../export/key-letters.ts';
import { same } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';
import { itemOfRemoved } from './removed.ts';

/** What keys are made of: an arXiv id tells a year, and a title may have no letter that a key could have. */
const NAMING = ['title', 'authors', 'year', 'keys', 'claims', 'keyLetters'] as const;

/** Whether an item has another citation key than it had. */
const isRenamed = (item: QueueRow, before: QueueRow | undefined): boolean =>
  before === undefined ||
  (NAMING.some((field) => !same(item[field], before[field])) && !haveSameKeys(item, before));

/**
 * Items as they are to be written, in their order: one that is new or has another key gets letters of its own where its
 * citation key is that of another paper, of one that can still be brought back too.
 */
export async function letterPuts(db: TidemarkDb, items: readonly QueueRow[]): Promise<QueueRow[]> {
  const stored = await db.queue.bulkGet(items.map(({ id }) => id));
  const named = items.filter((item, n) => isRenamed(item, stored[n]));
  if (named.length === 0) return [...items];
  const ids = new Set(named.map(({ id }) => id));
  const [queue, removed] = await Promise.all([db.queue.toArray(), db.removed.toArray()]);
  const removedItems = removed.map(itemOfRemoved).filter((item) => item !== undefined);
  const others = [...queue, ...otherPapers(removedItems, named)].filter(({ id }) => !ids.has(id));
  // What only comes back had its key before those that are new.
  const removedById = new Map(removedItems.map((item) => [item.id, item]));
  const isBack = (item: QueueRow): boolean => {
    const before = removedById.get(item.id);
    return before !== undefined && haveSameKeys(before, item);
  };
  const back = withKeyLetters(named.filter(isBack), others);
  const fresh = withKeyLetters(
    named.filter((item) => !isBack(item)),
    [...others, ...back],
  );
  const byId = new Map([...back, ...fresh].map((item) => [item.id, item]));
  return items.map((item) => byId.get(item.id) ?? item);
}
