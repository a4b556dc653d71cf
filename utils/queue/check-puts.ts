import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { PaperKey } from '../paper-key.ts';
import { QueueError } from './error.ts';
import { same } from './item/fields.ts';
import { LIMITS } from './item/limits.ts';
import type { QueueRow } from './item/schema.ts';

/** Of more keys than this, all other items are read rather than each key looked up. */
const MANY_KEYS = 1000;

type Before = QueueRow | undefined;

/** What of an item is more than one can hold; what was so before is no reason to refuse another change. */
export function tooMuchOf(
  { title, notes, tags, keys }: QueueRow,
  before: Before,
): QueueError | undefined {
  if (notes.length > LIMITS.notes && notes !== before?.notes)
    return new QueueError('trouble.queue.longNotes', { title, most: LIMITS.notes });
  const isOver = tags.length > LIMITS.tags || tags.some((tag) => tag.length > LIMITS.tag);
  if (isOver && !same(tags, before?.tags))
    return new QueueError('trouble.queue.manyTags', {
      title,
      most: LIMITS.tags,
      letters: LIMITS.tag,
    });
  return keys.length > LIMITS.keys && keys.length > (before?.keys.length ?? 0)
    ? new QueueError('trouble.queue.manyKeys', { title, most: LIMITS.keys })
    : undefined;
}

/** The other items of the queue that may hold one of these keys. */
async function othersNear(
  db: TidemarkDb,
  keys: readonly PaperKey[],
  ids: ReadonlySet<string>,
): Promise<QueueRow[]> {
  if (keys.length <= MANY_KEYS) {
    const near = await db.queue.where('keys').anyOf(keys).distinct().toArray();
    return near.filter(({ id }) => !ids.has(id));
  }
  const others = (await db.queue.toCollection().primaryKeys()).filter((id) => !ids.has(id));
  return (await db.queue.bulkGet(others)).filter((item) => item !== undefined);
}

/**
 * The last word on what is written into the queue: no item holds more than one may, and no key is held by
 * two. Throws `QueueError`; the command is then not done at all.
 */
export async function checkPuts(db: TidemarkDb, items: readonly QueueRow[]): Promise<void> {
  const before = await db.queue.bulkGet(items.map(({ id }) => id));
  for (const [n, item] of items.entries()) {
    const tooMuch = tooMuchOf(item, before[n]);
    if (tooMuch !== undefined) throw tooMuch;
  }
  const gained = items.flatMap(({ keys }, n) => {
    const old = new Set(before[n]?.keys);
    return keys.filter((key) => !old.has(key));
  });
  if (gained.length === 0) return;
  const others = await othersNear(db, gained, new Set(items.map(({ id }) => id)));
  const holders = new Map<PaperKey, number>();
  for (const { keys } of [...items, ...others])
    for (const key of new Set(keys)) holders.set(key, (holders.get(key) ?? 0) + 1);
  if (gained.some((key) => (holders.get(key) ?? 0) > 1))
    throw new QueueError('trouble.queue.oneKey');
}
