import type { TidemarkDb } from '../db/tidemark-db.ts';

/** Says, inside the transaction that changes the data, which shards of `storage.local` are now behind. */
export async function markDirty(db: TidemarkDb, shards: Iterable<string>): Promise<void> {
  const stamp = crypto.randomUUID();
  await db.dirty.bulkPut([...new Set(shards)].map((shard) => ({ shard, stamp })));
}
