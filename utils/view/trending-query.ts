import { addDays } from '../time/feed-day.ts';
import { speedOf } from '../trend/speed.ts';
import type { Entry } from './entries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { rankedPapers } from './period-queries.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { PaperRow } from '../db/tables.ts';

/** Of how many days it tells. */
export const TRENDING_DAYS = 7;

/** Upvotes an hour of each paper by our own readings; 0 where it does not rise or is not known. */
export async function readSpeeds(
  db: TidemarkDb,
  papers: readonly PaperRow[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const minutes = Math.floor(now.getTime() / 60_000);
  const speeds = await db.transaction('r', db.samples, () =>
    Promise.all(
      papers.map(async ({ id }) => {
        const range = db.samples.where('[id+at]').between([id, 0], [id, Infinity]);
        return speedOf(await range.toArray(), minutes);
      }),
    ),
  );
  return new Map(papers.map(({ id }, index) => [id, speeds[index] ?? 0]));
}

/** What rises now among the papers of the last seven days: by speed, then by upvotes. */
export async function readTrending(db: TidemarkDb, today: FeedDay, now: Date): Promise<Entry[]> {
  const rows = await db.days
    .where('day')
    .between(addDays(today, 1 - TRENDING_DAYS), today, true, true)
    .toArray();
  const entries = await rankedPapers(db, rows);
  const speeds = await readSpeeds(
    db,
    entries.map(({ paper }) => paper),
    now,
  );
  return entries
    .map((entry) => ({ ...entry, speed: speeds.get(entry.paper.id) ?? 0 }))
    .sort((a, b) => b.speed - a.speed)
    .map((entry, index) => ({ ...entry, rank: index + 1 }));
}
