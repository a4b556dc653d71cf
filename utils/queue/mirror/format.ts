import { fnv1a } from '../../fnv1a.ts';

/**
 * The mirror: the queue a second time, in `storage.local`, since a browser may evict an extension's
 * IndexedDB and "clear history" may wipe it. `m1:00`…`m1:7f`: the items of that part, by the hash of
 * their id, as `MirrorPart` (a bare list in version 1), sealed where the browser can keep a key from content
 * scripts. `m1:head`: `MirrorHead`.
 */
export const MIRROR_HEAD = 'm1:head';
const PARTS = 128;

export interface MirrorHead {
  /** The database that this is the mirror of; another one (a new, empty one) must not write over it. */
  of: string;
  /** Of the items in its parts; absent: 1. Each part says its own too, since they are written one by one. */
  version?: number;
  /** The name of the key by which parts are sealed (sealed.ts); absent where the browser cannot lock one up. */
  key?: string | undefined;
}

export interface MirrorPart {
  /** Of the items, see utils/queue/item/upgrade.ts. */
  version: number;
  items: unknown[];
  /** Recently removed items of that part, the newest; each says its own version. Absent: none. */
  removed?: unknown[];
}

function partName(n: number): string {
  return `m1:${n.toString(16).padStart(2, '0')}`;
}

export const MIRROR_SHARDS: readonly string[] = Array.from({ length: PARTS }, (_, n) =>
  partName(n),
);

export function isMirrorShard(shard: string): boolean {
  return /^m1:[0-7][0-9a-f]$/.test(shard);
}

/** The part of the mirror that holds an item. */
export function mirrorShardOf(id: string): string {
  return partName(fnv1a(id) % PARTS);
}
