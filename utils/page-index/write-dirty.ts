import { isDiskFull } from '../db/disk-full.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { ShardKind } from './shard-kind.ts';
import type { createShardWriter } from './write-shard.ts';

/** Writes each dirty shard, the slow kinds only where it is their turn. Rejects once all had theirs. */
export async function writeDirty(
  { db, kinds }: { db: TidemarkDb; kinds: readonly ShardKind[] },
  write: ReturnType<typeof createShardWriter>,
  withSlow: boolean,
): Promise<void> {
  const failures: unknown[] = [];
  for (const { shard, stamp } of await db.dirty.toArray()) {
    const kind = kinds.find(({ owns }) => owns(shard));
    if (!withSlow && kind?.isSlow === true) continue;
    try {
      await write(shard, stamp, kind);
    } catch (error) {
      // One shard that cannot be made keeps none of the others from the pages.
      if (isDiskFull(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
