import { markDirty } from '../../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { RemovedRow } from '../../db/queue-tables.ts';
import type { QueueRow } from '../item/schema.ts';
import { readRemoved } from '../removed.ts';
import { loadState, updateState } from '../../db/state.ts';
import { readItem } from '../item/read.ts';
import { isRecord, ITEM_VERSION } from '../item/upgrade.ts';
import {
  MIRROR_HEAD,
  MIRROR_SHARDS,
  mirrorShardOf,
  type MirrorHead,
  type MirrorPart,
} from './format.ts';
import type { Lock } from './lock.ts';

/** Of 128 parts: some two thousand in all, so that what was removed never outgrows the queue's own copy. */
const MOST_REMOVED = 16;

/** The part of `storage.local` that the mirror needs. */
export interface MirrorStorage {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** What the mirror says of itself. */
export async function headIn(storage: MirrorStorage): Promise<Partial<MirrorHead> | undefined> {
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
): Promise<MirrorPart | undefined> {
  const { of } = await loadState(db, 'mirror');
  if (of === undefined || (await headIn(storage))?.of !== of) return undefined;
  const ids = await db.queue.toCollection().primaryKeys();
  const rows = await db.queue.bulkGet(ids.filter((id) => mirrorShardOf(id) === shard));
  const removed = await removedOf(db, shard);
  return {
    version: ITEM_VERSION,
    items: rows.filter((row) => row !== undefined),
    ...(removed.length > 0 && { removed }),
  };
}

async function removedOf(db: TidemarkDb, shard: string): Promise<RemovedRow[]> {
  const ids = await db.removed.toCollection().primaryKeys();
  const rows = await db.removed.bulkGet(ids.filter((id) => mirrorShardOf(id) === shard));
  return rows
    .filter((row) => row !== undefined)
    .sort((a, b) => (a.at > b.at ? -1 : 1))
    .slice(0, MOST_REMOVED);
}

interface Mirror {
  items: QueueRow[];
  removed: RemovedRow[];
  /** How many parts a later Tidemark wrote: not read, and never written over. */
  later: number;
}

const NOTHING: Mirror = { items: [], removed: [], later: 0 };

/** A part as stored; a bare list is of version 1. */
function partOf(stored: unknown): MirrorPart {
  if (Array.isArray(stored)) return { version: 1, items: stored };
  if (!isRecord(stored) || !Array.isArray(stored['items'])) return { version: 1, items: [] };
  const { items, removed } = stored as { items: unknown[]; removed?: unknown };
  const version = Number(stored['version']) || 1;
  return { version, items, removed: Array.isArray(removed) ? removed : [] };
}

/** Every item that the mirror holds, in today's shape, and repaired where a field is odd. */
export async function readMirror(storage: MirrorStorage, now = new Date(0)): Promise<Mirror> {
  const parts = Object.values(await storage.get([...MIRROR_SHARDS])).map(partOf);
  const known = parts.filter(({ version }) => version <= ITEM_VERSION);
  const at = now.toISOString();
  const items = known.flatMap(({ version, items: all }) =>
    all.map((raw) => readItem(raw, version, at)),
  );
  const removed = known.flatMap(({ version, removed: all = [] }) =>
    all.map((raw) => readRemoved(raw, version, at)),
  );
  return {
    items: items.filter((one) => one !== undefined).map(({ item }) => item),
    removed: removed.filter((row) => row !== undefined),
    later: parts.filter(({ version }) => version > ITEM_VERSION).length,
  };
}

/** What the mirror holds of a database that is lost; nothing while all is well. */
export async function lostMirror(db: TidemarkDb, storage: MirrorStorage): Promise<Mirror> {
  const { of } = await loadState(db, 'mirror');
  const head = await headIn(storage);
  const isLost = head?.of !== undefined && head.of !== of && of === undefined;
  return isLost ? readMirror(storage) : NOTHING;
}

/** The items that the mirror holds of a database that is lost; [] while all is well. */
export async function lostItems(db: TidemarkDb, storage: MirrorStorage): Promise<QueueRow[]> {
  return (await lostMirror(db, storage)).items;
}

/**
 * Makes the mirror this database's own, and dirty throughout. Call it when nothing in the mirror is
 * waiting for the reader's choice, or after it.
 */
async function ownMirror(
  db: TidemarkDb,
  storage: MirrorStorage,
  newId: () => string,
  key: string | undefined,
): Promise<void> {
  const of = (await loadState(db, 'mirror')).of ?? newId();
  await db.transaction('rw', db.state, db.dirty, async () => {
    await updateState(db, 'mirror', () => ({ of }));
    await markDirty(db, MIRROR_SHARDS);
  });
  const head: MirrorHead = { of, version: ITEM_VERSION, ...(key !== undefined && { key }) };
  await storage.set({ [MIRROR_HEAD]: head });
}

async function bringRemoved(db: TidemarkDb, removed: readonly RemovedRow[]): Promise<void> {
  await db.transaction('rw', db.queue, db.removed, async () => {
    const ids = removed.map(({ id }) => id);
    const [saved, there] = await Promise.all([db.queue.bulkGet(ids), db.removed.bulkGet(ids)]);
    await db.removed.bulkPut(removed.filter((_, n) => !saved[n] && !there[n]));
  });
}

/**
 * At each start of the worker: begins a mirror, or writes anew one that was lost, is of an older version, or
 * is not sealed by a key that is there where `lock` can keep one; leaves one that is offered, or that a later Tidemark wrote.
 */
export async function tendMirror(
  db: TidemarkDb,
  storage: MirrorStorage,
  newId: () => string,
  lock?: Lock,
): Promise<void> {
  const { of } = await loadState(db, 'mirror');
  const head = await headIn(storage);
  const isOwn = of !== undefined && head?.of === of && head.version === ITEM_VERSION;
  if (isOwn && lock === undefined) return;
  const { items, removed, later } = isOwn ? NOTHING : await lostMirror(db, storage);
  if (items.length + later > 0) return;
  // Without a queue to ask about there is nothing to choose.
  if (removed.length > 0) await bringRemoved(db, removed);
  const key = await lock?.ensure(head?.key);
  if (!isOwn || head.key !== key) await ownMirror(db, storage, newId, key);
}
