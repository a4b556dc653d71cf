import type { TidemarkDb } from '../db/tidemark-db.ts';
import { isSameStored } from './same-stored.ts';
import type { ShardKind } from './shard-kind.ts';
import type { IndexStorage } from './storage.ts';

/** Writes one dirty shard; it is dirty until it is written, and stays so when it was dirtied again meanwhile. */
export function createShardWriter({ db, storage }: { db: TidemarkDb; storage: IndexStorage }) {
  async function clean(shard: string, stamp: string): Promise<void> {
    await db.transaction('rw', db.dirty, async () => {
      if ((await db.dirty.get(shard))?.stamp === stamp) await db.dirty.delete(shard);
    });
  }

  async function write(shard: string, kind: ShardKind | undefined): Promise<void> {
    const value = await kind?.value(db, shard);
    if (value === undefined) return;
    if (kind?.isSealed === true) return storage.set({ [shard]: value });
    const stored = (await storage.get(shard))[shard];
    if (!isSameStored(stored, value)) await storage.set({ [shard]: value });
  }

  return async (shard: string, stamp: string, kind: ShardKind | undefined): Promise<void> => {
    await write(shard, kind);
    await clean(shard, stamp);
  };
}
