import type { Entry } from './entries.ts';
import { missingDays, type Period } from './period.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { DayRow, PaperRow } from '../db/tables.ts';
import type { FeedDay } from '../time/feed-day.ts';

export interface PeriodList {
  entries: Entry[];
  /** Weekdays of it that are not copied, oldest first. */
  missing: FeedDay[];
}

async function papersOf(db: TidemarkDb, rows: readonly DayRow[]): Promise<PaperRow[]> {
  const ids = [...new Set(rows.flatMap((row) => row.ids))];
  return (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
}

/** Papers of some days without repeats, by upvotes; ties by the newer day, then by the place in it. */
export async function rankedPapers(db: TidemarkDb, rows: readonly DayRow[]): Promise<Entry[]> {
  const newestFirst = [...rows].sort((a, b) => (a.day < b.day ? 1 : -1));
  const papers = await papersOf(db, newestFirst);
  papers.sort((a, b) => b.upvotes - a.upvotes);
  return papers.map((paper, index) => ({ paper, rank: index + 1, speed: 0 }));
}

const inOrder = (papers: readonly PaperRow[]): Entry[] =>
  papers.map((paper, index) => ({ paper, rank: index + 1, speed: 0 }));

export interface NewestDay extends PeriodList {
  day: FeedDay;
}

/** The newest stored day, not after `today`, that lists a paper, with its list; undefined when there is none. `missing`: today, where it was not read. */
export async function readNewestDay(
  db: TidemarkDb,
  today: FeedDay,
): Promise<NewestDay | undefined> {
  const rows = db.days.where('day').belowOrEqual(today).reverse();
  const row = await rows.filter(({ ids }) => ids.length > 0).first();
  const missing = (await db.days.get(today)) === undefined ? [today] : [];
  return row && { day: row.day, entries: inOrder(await papersOf(db, [row])), missing };
}

/** A day in the feed's own order; a week or a month by upvotes, from what is copied. */
export async function readPeriod(
  db: TidemarkDb,
  period: Period,
  today: FeedDay,
): Promise<PeriodList> {
  const rows = await db.days.where('day').between(period.first, period.last, true, true).toArray();
  const missing = missingDays(period, today, new Set(rows.map((row) => row.day)));
  if (period.kind !== 'day') return { entries: await rankedPapers(db, rows), missing };
  return { entries: inOrder(await papersOf(db, rows)), missing };
}

export interface DayStrength {
  papers: number;
  upvotes: number;
}

/** How strong each copied day of a year was. */
export async function readYear(
  db: TidemarkDb,
  year: string,
): Promise<ReadonlyMap<FeedDay, DayStrength>> {
  const rows = await db.days
    .where('day')
    .between(`${year}-01-01`, `${year}-12-31`, true, true)
    .toArray();
  return new Map(
    rows.map(({ day, upvotes }) => [
      day,
      { papers: upvotes.length, upvotes: upvotes.reduce((sum, count) => sum + count, 0) },
    ]),
  );
}

export interface PaperRank {
  kind: Period['kind'] | 'year';
  rank: number;
  size: number;
}

/** The upvotes of every other paper of some days, by the last reading of its newest. */
export async function upvotesOfOthers(
  db: TidemarkDb,
  paper: PaperRow,
  first: FeedDay,
  last: FeedDay,
): Promise<number[]> {
  const rows = await db.days.where('day').between(first, last, true, true).toArray();
  const upvotes = new Map<string, number>();
  for (const row of rows)
    for (const [i, id] of row.ids.entries()) upvotes.set(id, row.upvotes[i] ?? 0);
  upvotes.delete(paper.id);
  return [...upvotes.values()];
}

async function rankAmong(db: TidemarkDb, paper: PaperRow, first: FeedDay, last: FeedDay) {
  const others = await upvotesOfOthers(db, paper, first, last);
  const better = others.filter((count) => count > paper.upvotes).length;
  return { rank: better + 1, size: others.length + 1 };
}

/** Where a paper stands by upvotes among the week, the month and the year of its newest feed day. */
export async function readStanding(
  db: TidemarkDb,
  paper: PaperRow,
  periods: readonly Period[],
): Promise<PaperRank[]> {
  const day = paper.days.at(-1);
  if (day === undefined) return [];
  const year = day.slice(0, 4);
  const ranks = await Promise.all(
    periods.map(async ({ kind, first, last }) => ({
      kind,
      ...(await rankAmong(db, paper, first, last)),
    })),
  );
  const inYear = await rankAmong(db, paper, `${year}-01-01`, `${year}-12-31`);
  return [...ranks, { kind: 'year', ...inYear }];
}
