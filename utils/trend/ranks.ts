import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { DayRow, PaperRow } from '../db/tables.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { Trend } from './format.ts';
import { speedOf } from './speed.ts';

const TOP_SHARE = 0.01;
const SPEED_DAYS = 3;

/** How many upvotes put a paper among the top 1 % (at least one paper) of a calendar month. */
async function topThreshold(db: TidemarkDb, month: string): Promise<number> {
  const days = await db.days
    .where('day')
    .between(`${month}-01`, `${month}-31`, true, true)
    .toArray();
  const best = new Map<string, number>();
  for (const { ids, upvotes } of days) {
    ids.forEach((id, i) => best.set(id, Math.max(best.get(id) ?? 0, upvotes[i] ?? 0)));
  }
  const sorted = [...best.values()].sort((a, b) => b - a);
  return sorted[Math.max(0, Math.ceil(sorted.length * TOP_SHARE) - 1)] ?? Infinity;
}

async function speed(db: TidemarkDb, paper: PaperRow, newest: FeedDay, now: Date): Promise<number> {
  const age = (now.getTime() - Date.parse(`${newest}T00:00:00Z`)) / 86_400_000;
  if (age > SPEED_DAYS) return 0;
  const samples = await db.samples
    .where('[id+at]')
    .between([paper.id, 0], [paper.id, Infinity])
    .toArray();
  return speedOf(samples, Math.floor(now.getTime() / 60_000));
}

async function daysOf(db: TidemarkDb, papers: PaperRow[]): Promise<Map<FeedDay, DayRow>> {
  const wanted = [...new Set(papers.map((paper) => paper.days.at(-1) ?? ''))];
  const rows = await db.days.bulkGet(wanted);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.day, row]));
}

/** The trends of all featured papers whose arXiv id is of the month `YYMM`; the newest feed day counts. */
export async function trendsOfMonth(
  db: TidemarkDb,
  yymm: string,
  now: Date,
): Promise<Map<string, Trend>> {
  const papers = await db.papers.where('id').startsWith(`${yymm}.`).toArray();
  const rows = await daysOf(db, papers);
  const thresholds = new Map<string, number>();
  const trends = new Map<string, Trend>();
  for (const paper of papers) {
    const day = paper.days.at(-1);
    const row = day === undefined ? undefined : rows.get(day);
    if (day === undefined || row === undefined) continue;
    const month = day.slice(0, 7);
    const top = thresholds.get(month) ?? (await topThreshold(db, month));
    thresholds.set(month, top);
    trends.set(paper.id, {
      upvotes: paper.upvotes,
      rank: row.ids.indexOf(paper.id) + 1,
      size: row.ids.length,
      day,
      topOfMonth: paper.upvotes >= top && paper.upvotes > 0,
      speed: await speed(db, paper, day, now),
    });
  }
  return trends;
}
