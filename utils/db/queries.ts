import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { TidemarkDb } from './tidemark-db.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { MarkRow } from './queue-tables.ts';
import type { PaperRow } from './tables.ts';
import type { QueueRow } from '../queue/item/schema.ts';

export async function readPaper(db: TidemarkDb, key: PaperKey): Promise<PaperRow | undefined> {
  const id = arxivIdOfKey(key);
  return id === undefined ? undefined : db.papers.get(id);
}

/** The queue, newest first. Not by the index, in which an item whose time is no key would be missing. */
export async function readQueue(db: TidemarkDb): Promise<QueueRow[]> {
  const items = await db.queue.toArray();
  return items.sort((a, b) => Number(a.savedAt < b.savedAt) - Number(a.savedAt > b.savedAt));
}

export function readMarks(db: TidemarkDb): Promise<MarkRow[]> {
  return db.marks.toArray();
}

/** On each day that lists the paper: its rank and how many papers there were. Oldest first. */
export async function readRanks(
  db: TidemarkDb,
  paper: PaperRow,
): Promise<{ day: FeedDay; rank: number; size: number }[]> {
  const rows = await db.days.bulkGet(paper.days);
  return rows
    .filter((row) => row !== undefined)
    .map(({ day, ids }) => ({ day, rank: ids.indexOf(paper.id) + 1, size: ids.length }));
}
