import { coded } from '../i18n/coded.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState } from '../db/state.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { MonthRow } from '../db/tables.ts';
import type { FeedClient } from './client.ts';
import { FeedError } from './error.ts';
import { daysOfMonth, weekdaysOfMonth } from '../time/feed-month.ts';
import { noteDropped } from './note-dropped.ts';
import { parseItems } from './schema.ts';
import { dayTables, storeDay } from './store-day.ts';
import { storeEmptyDays, storeMonthPage } from './store-month.ts';
import { feedTime, todayOf } from './sync-state.ts';

const MOST_PAGES = 30;

interface Dependencies {
  db: TidemarkDb;
  client: FeedClient;
  now: () => Date;
}

/** The two kinds of steps of the backfill: one request, one transaction. Each says whether its month is done. */
export function createBackfillSteps({ db, client, now }: Dependencies) {
  const rowOf = async (month: FeedMonth): Promise<MonthRow> =>
    (await db.months.get(month)) ?? { month, page: 0 };

  async function finish(row: MonthRow): Promise<void> {
    const at = now();
    const sync = await loadState(db, 'sync');
    const today = todayOf(sync, at);
    await storeEmptyDays(
      db,
      daysOfMonth(row.month).filter((day) => day < today),
      at,
    );
    await db.months.put({ month: row.month, page: 0, doneAt: feedTime(sync, at).toISOString() });
  }

  async function takePage(month: FeedMonth, page: number): Promise<boolean> {
    const answer = await client.readMonthPage(month, page);
    const { papers, dropped } = parseItems(answer.items);
    if (answer.items.length > 0 && papers.length === 0) throw new FeedError('shape');
    const today = todayOf(await loadState(db, 'sync'), now());
    const late = papers.filter(({ feedDay = '' }) => feedDay > today);
    const unripe = late.map(({ id }) => ({ reason: coded('trouble.item.early'), subject: id }));
    const placed = papers.flatMap((draft) =>
      draft.feedDay === undefined || draft.feedDay > today ? [] : [{ draft, day: draft.feedDay }],
    );
    return db.transaction('rw', dayTables(db), async () => {
      await noteDropped(db, [...dropped, ...unripe], `month ${month}`, now());
      await storeMonthPage(db, placed, now());
      const { trouble: _, ...row } = await rowOf(month);
      const unnamed = placed.length < papers.length;
      const days = unnamed ? await daysToRead(month) : undefined;
      const last = !answer.more || page >= MOST_PAGES;
      const next: MonthRow = { ...row, page: page + 1, days };
      const done = days === undefined ? last : days.length === 0;
      await (done ? finish(next) : db.months.put(next));
      return done;
    });
  }

  /** The weekdays of a month that are not there yet. */
  async function daysToRead(month: FeedMonth): Promise<FeedDay[]> {
    const today = todayOf(await loadState(db, 'sync'), now());
    const days = weekdaysOfMonth(month).filter((day) => day < today);
    const rows = await db.days.bulkGet(days);
    return days.filter((_, i) => (rows[i]?.etags.length ?? 0) === 0);
  }

  async function takeDay(month: FeedMonth, day: FeedDay): Promise<boolean> {
    const answer = await client.readDay(day, { reason: 'archive' });
    const { papers, dropped } = parseItems(answer.items ?? []);
    return db.transaction('rw', dayTables(db), async () => {
      await noteDropped(db, dropped, `day ${day}`, now());
      await storeDay(db, { day, drafts: papers, etags: answer.etags }, now());
      const { trouble: _, ...row } = await rowOf(month);
      const days = (row.days ?? []).filter((one) => one !== day);
      await (days.length === 0 ? finish(row) : db.months.put({ ...row, days }));
      return days.length === 0;
    });
  }

  return { takePage, takeDay };
}
