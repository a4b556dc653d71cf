import { arxivIdOfKey, type PaperKey } from '../paper-key.ts';
import { countPapers } from './count-papers.ts';
import type { TidemarkDb } from './tidemark-db.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { MarkRow } from './queue-tables.ts';
import type {
  DayRow,
  LiveRow,
  LookRow,
  MonthRow,
  PaperRow,
  ProblemRow,
  VoteSampleRow,
} from './tables.ts';
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

/** The papers of these arXiv ids, in the order asked for; undefined where the archive has none. */
export const readPapers = (
  db: TidemarkDb,
  ids: readonly string[],
): Promise<(PaperRow | undefined)[]> => db.papers.bulkGet([...ids]);

/** Those of these feed days that are copied. */
export async function readDays(db: TidemarkDb, days: readonly FeedDay[]): Promise<DayRow[]> {
  return (await db.days.bulkGet([...days])).filter((row) => row !== undefined);
}

/** The copied feed days from one to another, both included. */
export const readDaysBetween = (db: TidemarkDb, first: FeedDay, last: FeedDay): Promise<DayRow[]> =>
  db.days.where('day').between(first, last, true, true).toArray();

export const readMonths = (db: TidemarkDb): Promise<MonthRow[]> => db.months.toArray();

/** The readings of a paper's upvotes, oldest first. */
export const readSamples = (db: TidemarkDb, id: string): Promise<VoteSampleRow[]> =>
  db.samples.where('[id+at]').between([id, 0], [id, Infinity]).toArray();

/** What the reader asked the feed of one paper, by a press. */
export const readLive = (db: TidemarkDb, id: string): Promise<LiveRow | undefined> =>
  db.live.get(id);

/** When the reader last looked at a list. */
export const readLook = (db: TidemarkDb, list: string): Promise<LookRow | undefined> =>
  db.looks.get(list);

/** How many papers and feed days are copied, and how many papers are in the queue. */
export async function readCounts(
  db: TidemarkDb,
): Promise<{ papers: number; days: number; saved: number }> {
  const [papers, days, saved] = await Promise.all([
    countPapers(db),
    db.days.count(),
    db.queue.count(),
  ]);
  return { papers, days, saved };
}

/** The last of what went wrong, newest first. */
export const readProblems = (db: TidemarkDb, most: number): Promise<ProblemRow[]> =>
  db.problems.orderBy('n').reverse().limit(most).toArray();
