import { markDirty } from '../../db/dirty.ts';
import type { TidemarkDb } from '../../db/open.ts';
import type { QueueRow } from '../../db/queue-tables.ts';
import { readState, updateState } from '../../db/state.ts';
import { queueRowSchema } from '../model.ts';
import { MIRROR_HEAD, MIRROR_SHARDS, mirrorShardOf, type MirrorHead } from './format.ts';

/** The part of `storage.local` that the mirror needs. */
export interface MirrorStorage {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

async function headIn(storage: MirrorStorage): Promise<Partial<MirrorHead> | undefined> {
  return (await storage.get(MIRROR_HEAD))[MIRROR_HEAD] as Partial<MirrorHead> | undefined;
}

/**
 * What a part of the mirror should hold; undefined when it must not be written, since the mirror there
 * is that of another database, and the reader has not said yet what is to become of it.
 */
export async function mirrorPart(
  db: TidemarkDb,
  storage: MirrorStorage,
  shard: string,
): Promise<QueueRow[] | undefined> {
  const { of } = await readState(db, 'mirror');
  if (of === undefined || (await headIn(storage))?.of !== of) return undefined;
  const ids = await db.queue.toCollection().primaryKeys();
  const rows = await db.queue.bulkGet(ids.filter((id) => mirrorShardOf(id) === shard));
  return rows.filter((row) => row !== undefined);
}

/** Every sound item that the mirror holds. */
export async function readMirror(storage: MirrorStorage): Promise<QueueRow[]> {
  const parts = await storage.get([...MIRROR_SHARDS]);
  const raw = Object.values(parts).flatMap((part) => (Array.isArray(part) ? part : []));
  const parsed = raw.map((item) => queueRowSchema.safeParse(item));
  return parsed.filter((one) => one.success).map(({ data }) => data as QueueRow);
}

/** The items that the mirror holds of a database that is lost; [] while all is well. */
export async function lostItems(db: TidemarkDb, storage: MirrorStorage): Promise<QueueRow[]> {
  const { of } = await readState(db, 'mirror');
  const head = await headIn(storage);
  return head?.of === undefined || head.of === of || of !== undefined ? [] : readMirror(storage);
}

/**
 * Makes the mirror this database's own, and dirty throughout. Call it when nothing in the mirror is
 * waiting for the reader's choice, or after it.
 */
async function ownMirror(
  db: TidemarkDb,
  storage: MirrorStorage,
  newId: () => string,
): Promise<void> {
  const of = (await readState(db, 'mirror')).of ?? newId();
  await db.transaction('rw', db.state, db.dirty, async () => {
    await updateState(db, 'mirror', () => ({ of }));
    await markDirty(db, MIRROR_SHARDS);
  });
  await storage.set({ [MIRROR_HEAD]: { of } satisfies MirrorHead });
}

/** At each start of the worker: begins a mirror, or one that was lost anew; leaves one that is offered. */
export async function tendMirror(
  db: TidemarkDb,
  storage: MirrorStorage,
  newId: () => string,
): Promise<void> {
  const { of } = await readState(db, 'mirror');
  const head = await headIn(storage);
  if (of !== undefined && head?.of === of) return;
  if ((await lostItems(db, storage)).length === 0) await ownMirror(db, storage, newId);
}
