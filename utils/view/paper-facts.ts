import { readRanks } from '../db/queries.ts';
import type { PaperRow } from '../db/tables.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { isStillMoving, topPercent } from './percentile.ts';
import { missingDays, periodOf } from './period.ts';
import { upvotesOfOthers } from './period-queries.ts';
import { readSpeeds } from './trending-query.ts';

/** How a paper did, by what is copied. */
export interface PaperFacts {
  /** Its newest feed day, with its place there. */
  rank?: { day: FeedDay; rank: number; size: number };
  /** Of its month's papers only so many per cent have as many upvotes; absent in the lower half, and where the month is not whole. */
  percent?: number;
  /** Its day is so near that its place there may change. */
  moving: boolean;
  /** So is the end of its month, with which the per cent may change. */
  monthMoving: boolean;
  /** Upvotes an hour by our own readings; 0 when not rising. */
  speed: number;
}

async function percentOf(
  db: TidemarkDb,
  paper: PaperRow,
  day: FeedDay,
  today: FeedDay,
): Promise<number | undefined> {
  const month = periodOf('month', day);
  const copied = await db.days.where('day').between(month.first, month.last, true, true).keys();
  if (missingDays(month, today, new Set(copied.map(String))).length > 0) return undefined;
  return topPercent(paper.upvotes, await upvotesOfOthers(db, paper, month.first, month.last));
}

/** What a paper's page begins with. */
export async function readPaperFacts(
  db: TidemarkDb,
  paper: PaperRow,
  today: FeedDay,
  now: Date,
): Promise<PaperFacts> {
  const rank = (await readRanks(db, paper)).at(-1);
  const speed = (await readSpeeds(db, [paper], now)).get(paper.id) ?? 0;
  if (!rank) return { moving: false, monthMoving: false, speed };
  const percent = await percentOf(db, paper, rank.day, today);
  const monthMoving = isStillMoving(periodOf('month', rank.day).last, today);
  return {
    rank,
    moving: isStillMoving(rank.day, today),
    monthMoving,
    speed,
    ...(percent && { percent }),
  };
}
