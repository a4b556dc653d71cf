import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import type { TidemarkDb } from './open.ts';
import type { FeedDay, MarkRow, PaperRow } from './tables.ts';
import type { QueueRow } from './queue-tables.ts';

export async function readPaper(db: TidemarkDb, key: PaperKey): Promise<PaperRow | undefined> {
  const id = arxivIdOfKey(key);
  return id === undefined ? undefined : db.papers.get(id);
}

/** The queue, newest first. */
export function readQueue(db: TidemarkDb): Promise<QueueRow[]> {
  return db.queue.orderBy('savedAt').reverse().toArray();
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
