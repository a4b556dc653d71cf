import { arxivMonth } from '../arxiv/id.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { DayRow } from '../db/tables.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { termTables } from '../terms/index-papers.ts';
import { HEAD_KEY, shardKey } from '../trend/format.ts';
import type { PaperDraft } from './paper-draft.ts';
import { storePapers } from './store-papers.ts';

/** Nothing that a day once listed vanishes: what a new answer lacks goes to the end, in the old order. */
function keepMissing(
  old: DayRow | undefined,
  fresh: Pick<DayRow, 'ids' | 'upvotes'>,
): Pick<DayRow, 'ids' | 'upvotes'> {
  const there = new Set(fresh.ids);
  const lost = (old?.ids ?? []).flatMap((id, i) =>
    there.has(id) ? [] : [{ id, upvotes: old?.upvotes[i] ?? 0 }],
  );
  return {
    ids: [...fresh.ids, ...lost.map(({ id }) => id)],
    upvotes: [...fresh.upvotes, ...lost.map(({ upvotes }) => upvotes)],
  };
}

export interface DayAnswer {
  day: FeedDay;
  drafts: readonly PaperDraft[];
  etags: string[];
}

/**
 * Stores one day's answer with its vote samples and dirty shards. Call it inside a transaction over
 * `dayTables`: either all of a day is there, or nothing of it.
 */
export async function storeDay(
  db: TidemarkDb,
  { day, drafts, etags }: DayAnswer,
  now: Date,
): Promise<void> {
  const papers = await storePapers(
    db,
    drafts.map((draft) => ({ draft, day })),
    now,
  );
  const fresh = { ids: papers.map(({ id }) => id), upvotes: papers.map(({ upvotes }) => upvotes) };
  const list = keepMissing(await db.days.get(day), fresh);
  await db.days.put({ day, ...list, readAt: now.toISOString(), etags });
  await markDirty(db, [HEAD_KEY, ...list.ids.map((id) => shardKey(arxivMonth(id)))]);
}

export function dayTables(db: TidemarkDb) {
  const { papers, days, months, samples, titles, dirty, problems } = db;
  return [papers, days, months, samples, titles, dirty, problems, ...termTables(db)] as const;
}
