import type { ShardKind } from '../../page-index/shard-kind.ts';
import { allMarkShards, isMarkShard, markShard } from './pack.ts';

/** The reader's marks, as format.ts says. */
export const markShards: ShardKind = {
  name: 'marks',
  owns: (key) => /^q\d+:/.test(key),
  allKeys: allMarkShards,
  value: async (db, key) => (isMarkShard(key) ? markShard(db, key) : undefined),
};
