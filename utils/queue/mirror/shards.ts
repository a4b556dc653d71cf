import type { ShardKind } from '../../page-index/shard-kind.ts';
import { isMirrorShard } from './format.ts';
import { mirrorPart, type MirrorStorage } from './mirror.ts';

/**
 * The parts of the mirror. They are not made anew with the index: which database they belong to, and what is to
 * become of a mirror of another one, is settled by `tendMirror` and the reader.
 */
export const mirrorShards = (storage: MirrorStorage): ShardKind => ({
  name: 'mirror',
  owns: (key) => /^m\d+:[0-7]/.test(key),
  value: async (db, key) => (isMirrorShard(key) ? mirrorPart(db, storage, key) : undefined),
  isSealed: true,
  isLate: true,
});
