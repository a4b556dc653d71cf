import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { ShardKind } from './shard-kind.ts';
import type { createShardWriter } from './write-shard.ts';

/** Those that are made before they are written together: some hundred kilobytes. */
const AT_ONCE = 16;

/** Writes each dirty shard of the kinds whose turn it is. Rejects once all had theirs. */
export async function writeDirty(
  { db, kinds }: { db: TidemarkDb; kinds: readonly ShardKind[] },
  write: ReturnType<typeof createShardWriter>,
  isDue: (kind: ShardKind) => boolean,
): Promise<void> {
  const failures: unknown[] = [];
  const dirty = (await db.dirty.toArray()).map((row) => ({
    ...row,
    kind: kinds.find(({ owns }) => owns(row.shard)),
  }));
  const due = dirty.filter(({ kind }) => kind === undefined || isDue(kind));
  for (let at = 0; at < due.length; at += AT_ONCE)
    failures.push(...(await write(due.slice(at, at + AT_ONCE))));
  if (failures.length > 0) throw failures[0];
}
