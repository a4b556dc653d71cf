import { arxivMonth } from '../arxiv/id.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { DayRow, PaperRow } from '../db/tables.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { HEAD_KEY, shardKey } from '../trend/format.ts';
import { storePapers, type PlacedDraft } from './store-papers.ts';

type Listed = Pick<DayRow, 'ids' | 'upvotes'>;

/** Adds papers to a day's list: by upvotes, ties as they came. What the list had and is not named stays. */
function addToDay(old: DayRow | undefined, fresh: readonly PaperRow[]): Listed {
  const upvotes = new Map((old?.ids ?? []).map((id, i) => [id, old?.upvotes[i] ?? 0]));
  for (const paper of fresh) upvotes.set(paper.id, paper.upvotes);
  const sorted = [...upvotes].sort(([, a], [, b]) => b - a);
  return { ids: sorted.map(([id]) => id), upvotes: sorted.map(([, count]) => count) };
}

/** A day that was read by itself is in the feed's own order, which a month's answer must not disturb. */
const readByItself = (row: DayRow | undefined): boolean => (row?.etags.length ?? 0) > 0;

/**
 * Stores one page of a month's answer, inside the caller's transaction over `dayTables`. Ranks of
 * days come from upvotes, ties as the feed places them (docs/FEED.md §1).
 */
export async function storeMonthPage(
  db: TidemarkDb,
  placed: readonly PlacedDraft[],
  now: Date,
): Promise<void> {
  const papers = await storePapers(db, placed, now);
  const byDay = new Map<FeedDay, PaperRow[]>();
  placed.forEach(({ day }, i) => {
    const paper = papers[i];
    if (paper) byDay.set(day, [...(byDay.get(day) ?? []), paper]);
  });
  const before = await db.days.bulkGet([...byDay.keys()]);
  const rows = [...byDay].flatMap(([day, fresh], i) => {
    const old = before[i];
    if (readByItself(old)) return [];
    return [{ day, ...addToDay(old, fresh), readAt: now.toISOString(), etags: [] }];
  });
  await db.days.bulkPut(rows);
  // Papers that stand in a list with others change the rank of those too.
  const listed = new Set([...papers.map(({ id }) => id), ...rows.flatMap(({ ids }) => ids)]);
  await markDirty(db, [HEAD_KEY, ...Array.from(listed, (id) => shardKey(arxivMonth(id)))]);
}

/** Writes down that the days of a whole month that listed nothing are known to be empty. */
export async function storeEmptyDays(
  db: TidemarkDb,
  days: readonly FeedDay[],
  now: Date,
): Promise<void> {
  const there = await db.days.bulkGet([...days]);
  const empty = days.filter((_, i) => there[i] === undefined);
  await db.days.bulkPut(
    empty.map((day) => ({ day, ids: [], upvotes: [], readAt: now.toISOString(), etags: [] })),
  );
}
