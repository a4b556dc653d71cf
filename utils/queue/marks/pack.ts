import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { MarkRow } from '../../db/queue-tables.ts';
import type { QueueRow } from '../item/schema.ts';
import { isPaperKey, type PaperKey } from '../../paper-key.ts';
import { letterOf } from '../item/states.ts';
import { CLAIMED, markName, markShardOf } from './format.ts';

const SHARD = /^q1:(?:\d{4}|x[01][0-9a-f])$/;

export function isMarkShard(shard: string): boolean {
  return SHARD.test(shard);
}

/** What can be in the shard: for a month of new ids an index range, else everything, filtered by the caller. */
async function rowsOf(db: TidemarkDb, shard: string): Promise<[QueueRow[], MarkRow[]]> {
  const yymm = shard.slice(3);
  // The names by hash, with their x, come after all months.
  if (yymm >= '0704' && yymm < '9107') {
    const start = `arxiv:${yymm}.`;
    const items = db.queue.where('keys').startsWith(start).distinct().toArray();
    const claiming = db.queue.where('claims').startsWith(start).distinct().toArray();
    const marks = db.marks.where('key').startsWith(start).toArray();
    return [[...(await items), ...(await claiming)], await marks];
  }
  return Promise.all([db.queue.toArray(), db.marks.toArray()]);
}

/** The text of one shard, from the queue and the marks. Equal data always gives equal text. */
export async function markShard(db: TidemarkDb, shard: string): Promise<string> {
  const [items, marks] = await rowsOf(db, shard);
  const flags = new Map<PaperKey, string>();
  for (const key of items.flatMap(({ claims = [] }) => claims)) flags.set(key, CLAIMED);
  for (const { keys, state } of items) {
    for (const key of keys) flags.set(key, letterOf(state));
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
  const saved = await db.queue.orderBy('keys').uniqueKeys();
  const claimed = await db.queue.orderBy('claims').uniqueKeys();
  const marked = await db.marks.toCollection().primaryKeys();
  // An index holds what is stored, whatever it is.
  const keys = [...saved, ...claimed, ...marked].filter(isPaperKey);
  return [...new Set(keys.map(markShardOf))];
}
