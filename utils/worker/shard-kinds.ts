import type { ShardKind } from '../page-index/shard-kind.ts';
import type { IndexStorage } from '../page-index/storage.ts';
import { nearShard } from '../near/shard.ts';
import { wordsShard } from '../page-index/words-shard.ts';
import { markShards } from '../queue/marks/shards.ts';
import { mirrorShards } from '../queue/mirror/shards.ts';
import { settingsShard } from '../settings-shard.ts';
import { titleShards } from '../titles/shards.ts';
import { verdictShard } from '../titles/verdict-shard.ts';
import { trendShards } from '../trend/shards.ts';

/** All that content scripts read in `storage.local`, by owner. A new kind of shard is its file and a line here. */
export const shardKinds = (deps: {
  storage: IndexStorage;
  now: () => Date;
}): readonly ShardKind[] => [
  trendShards(deps.now),
  markShards,
  titleShards,
  verdictShard,
  mirrorShards(deps.storage),
  settingsShard,
  wordsShard,
  nearShard,
];
