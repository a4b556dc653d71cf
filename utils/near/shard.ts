import { loadState } from '../db/state.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import type { ShardKind } from '../page-index/shard-kind.ts';
import { NEAR_KEY } from './key.ts';

const profileIn = async (db: TidemarkDb): Promise<unknown> => (await loadState(db, 'near')).profile;

const wanted = async (db: TidemarkDb): Promise<string[]> =>
  (await profileIn(db)) === undefined ? [] : [NEAR_KEY];

/** What is near to the reader, for lists of papers: made by `tendProfile`, which takes its time. */
export const nearShard: ShardKind = {
  name: 'near',
  owns: (key) => /^n\d+$/.test(key),
  allKeys: wanted,
  value: async (db, key) => (key === NEAR_KEY ? profileIn(db) : undefined),
  async renew(db) {
    const keys = await wanted(db);
    await db.transaction('rw', db.dirty, () => markDirty(db, keys));
  },
};
