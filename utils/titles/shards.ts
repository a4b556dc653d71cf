import { isEmpty } from '../page-index/is-empty.ts';
import type { ShardKind } from '../page-index/shard-kind.ts';
import { TITLE_SHARDS } from './format.ts';
import { isTitleShard, renewTitles, titleShard } from './store.ts';

/** What a page needs to recognise papers by title, as format.ts says. */
export const titleShards: ShardKind = {
  name: 'titles',
  owns: (key) => /^k\d+:/.test(key),
  allKeys: async (db) => ((await isEmpty(db)) ? [] : TITLE_SHARDS),
  value: async (db, key) => (isTitleShard(key) ? titleShard(db, key) : undefined),
  isSlow: true,
  renew: renewTitles,
};
