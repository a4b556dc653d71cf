import { isDiskFull } from '../db/disk-full.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { isSameStored } from './same-stored.ts';
import type { ShardKind } from './shard-kind.ts';
import type { IndexStorage } from './storage.ts';

export interface DirtyShard {
  shard: string;
  /** Of the change that left it behind. */
  stamp: string;
  kind: ShardKind | undefined;
}

type Made = DirtyShard & { value: unknown };

/**
 * Writes dirty shards, those of which what stands there is another, together; each is dirty until it is written,
 * and stays so when it was dirtied again meanwhile. Gives the failures of those that could not be made or written.
 */
export function createShardWriter({ db, storage }: { db: TidemarkDb; storage: IndexStorage }) {
  async function clean(shards: readonly DirtyShard[]): Promise<void> {
    await db.transaction('rw', db.dirty, async () => {
      const now = await db.dirty.bulkGet(shards.map(({ shard }) => shard));
      const done = shards.filter(({ stamp }, n) => now[n]?.stamp === stamp);
      await db.dirty.bulkDelete(done.map(({ shard }) => shard));
    });
  }

  async function write(made: readonly Made[]): Promise<void> {
    const wanted = made.filter(({ value }) => value !== undefined);
    const open = wanted.filter(({ kind }) => kind?.isSealed !== true);
    const stored = open.length > 0 ? await storage.get(open.map(({ shard }) => shard)) : {};
    const fresh = wanted.filter(
      ({ shard, kind, value }) => kind?.isSealed === true || !isSameStored(stored[shard], value),
    );
    if (fresh.length > 0)
      await storage.set(Object.fromEntries(fresh.map(({ shard, value }) => [shard, value])));
    await clean(made);
  }

  return async (shards: readonly DirtyShard[]): Promise<unknown[]> => {
    const failures: unknown[] = [];
    /** One shard that cannot be made keeps none of the others from the pages; a full disk does. */
    const note = (error: unknown): void => {
      if (isDiskFull(error)) throw error;
      failures.push(error);
    };
    const made: Made[] = [];
    for (const one of shards) {
      try {
        made.push({ ...one, value: await one.kind?.value(db, one.shard, storage) });
      } catch (error) {
        note(error);
      }
    }
    try {
      await write(made);
    } catch {
      // One of them is refused, and only one by one it shows which.
      for (const one of made) await write([one]).catch(note);
    }
    return failures;
  };
}
