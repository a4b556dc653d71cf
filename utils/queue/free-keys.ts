import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { PaperKey } from '../paper-key.ts';
import type { QueueRow } from './item/schema.ts';

async function withoutHeld(db: TidemarkDb, items: readonly QueueRow[]): Promise<QueueRow[]> {
  const wanted = new Map(items.map(({ id, keys }) => [id, new Set(keys)]));
  const all = [...new Set(items.flatMap(({ keys }) => keys))];
  const owners = new Map<PaperKey, string>();
  for (const { id, keys } of await db.queue.where('keys').anyOf(all).distinct().toArray())
    for (const key of keys) if (wanted.get(id)?.has(key) ?? true) owners.set(key, id);
  for (const { id, keys } of items)
    for (const key of keys) if (!owners.has(key)) owners.set(key, id);
  return items.map((item) => {
    const keys = item.keys.filter((key) => owners.get(key) === item.id);
    return keys.length === item.keys.length ? item : { ...item, keys };
  });
}

/**
 * Items of the past, to be put into the queue, with those of their keys that no other item holds by now; of
 * two that want one key, that which holds it, else the first. An item that would have none is not among them.
 */
export async function withFreeKeys(
  db: TidemarkDb,
  items: readonly QueueRow[],
): Promise<QueueRow[]> {
  const free = await withoutHeld(db, items);
  const keyless = new Set(free.filter(({ keys }) => keys.length === 0).map(({ id }) => id));
  // What such an item holds today it keeps, so that the others must be looked at again.
  return keyless.size === 0
    ? free
    : withFreeKeys(
        db,
        items.filter(({ id }) => !keyless.has(id)),
      );
}
