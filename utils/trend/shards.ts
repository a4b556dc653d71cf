import { arxivMonth } from '../arxiv/id.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState } from '../db/state.ts';
import { isEmpty } from '../page-index/is-empty.ts';
import type { ShardKind } from '../page-index/shard-kind.ts';
import type { IndexStorage } from '../page-index/storage.ts';
import { HEAD_KEY, shardKey, type TrendHead } from './format.ts';
import { packShard } from './pack.ts';
import { trendsOfMonth } from './ranks.ts';

const MONTH_SHARD = /^t1:(\d{4})$/;

/** From the first id of each month to that of the next, since there are a thousand times as many papers. */
async function months(db: TidemarkDb): Promise<string[]> {
  const found = new Set<string>();
  await db.transaction('r', db.papers, async () => {
    let after = '';
    for (;;) {
      const [id] = await db.papers.where(':id').above(after).limit(1).primaryKeys();
      if (id === undefined) return;
      const month = arxivMonth(id);
      found.add(month);
      after = `${id.slice(0, id.indexOf('/') + 1)}${month}\uffff`;
    }
  });
  return [...found].sort();
}

async function head(db: TidemarkDb): Promise<TrendHead> {
  const { doneAt } = await loadState(db, 'backfill');
  const { skew } = await loadState(db, 'sync');
  return { months: await months(db), complete: doneAt !== undefined, skew };
}

async function isLost(db: TidemarkDb, storage: IndexStorage): Promise<boolean> {
  const stored = (await storage.get(HEAD_KEY))[HEAD_KEY] as Partial<TrendHead> | undefined;
  const copied = Array.isArray(stored?.months) ? stored.months.map(String) : [];
  if (await isEmpty(db)) return copied.length > 0;
  if (!Array.isArray(stored?.months) || typeof stored.skew !== 'number') return true;
  const shards = await storage.get(copied.map(shardKey));
  return !copied.every((month) => typeof shards[shardKey(month)] === 'string');
}

/** The trend index (format.ts), a shard a month and its head. `now` is the moment that trends are told for. */
export const trendShards = (now: () => Date): ShardKind => ({
  name: 'trends',
  owns: (key) => /^t\d+:/.test(key),
  allKeys: async (db) => [HEAD_KEY, ...(await months(db)).map(shardKey)],
  async value(db, key) {
    if (key === HEAD_KEY) return head(db);
    const month = MONTH_SHARD.exec(key)?.[1];
    return month === undefined ? undefined : packShard(await trendsOfMonth(db, month, now()));
  },
  isLost,
});
