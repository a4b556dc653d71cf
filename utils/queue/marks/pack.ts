import type { TidemarkDb } from '../../db/open.ts';
import type { MarkRow } from '../../db/tables.ts';
import type { QueueRow } from '../../db/queue-tables.ts';
import type { PaperKey } from '../../paper-key.ts';
import { markName, markShardOf, STATE_LETTERS } from './format.ts';

const SHARD = /^q1:(?:\d{4}|x[01][0-9a-f])$/;

export function isMarkShard(shard: string): boolean {
  return SHARD.test(shard);
}

/** What can be in the shard: for a month of new ids an index range, else everything, filtered by the caller. */
async function rowsOf(db: TidemarkDb, shard: string): Promise<[QueueRow[], MarkRow[]]> {
  const yymm = shard.slice(3);
  if (/^\d{4}$/.test(yymm) && yymm >= '0704' && yymm < '9107') {
    const start = `arxiv:${yymm}.`;
    const items = db.queue.where('keys').startsWith(start).distinct().toArray();
    return Promise.all([items, db.marks.where('key').startsWith(start).toArray()]);
  }
  return Promise.all([db.queue.toArray(), db.marks.toArray()]);
}

/** The text of one shard, from the queue and the marks. Equal data always gives equal text. */
export async function markShard(db: TidemarkDb, shard: string): Promise<string> {
  const [items, marks] = await rowsOf(db, shard);
  const flags = new Map<PaperKey, string>();
  for (const { keys, state } of items) {
    for (const key of keys) flags.set(key, STATE_LETTERS[state]);
  }
  for (const { key, openedAt, doneAt } of marks) {
    const more = (openedAt === undefined ? '' : 'o') + (doneAt === undefined ? '' : 'd');
    if (more !== '') flags.set(key, (flags.get(key) ?? '-') + more);
  }
  const lines = [...flags]
    .filter(([key]) => markShardOf(key) === shard)
    .map(([key, flag]) => `${markName(key)} ${flag}`);
  return `\n${lines.sort().join('\n')}\n`;
}

/** Every shard that has a mark. */
export async function allMarkShards(db: TidemarkDb): Promise<string[]> {
  const saved = (await db.queue.orderBy('keys').uniqueKeys()) as PaperKey[];
  const marked = await db.marks.toCollection().primaryKeys();
  return [...new Set([...saved, ...marked].map(markShardOf))];
}
