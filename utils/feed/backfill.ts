import type { TidemarkDb } from '../db/open.ts';
import { recordProblem } from '../db/problems.ts';
import { readState, updateState, type BackfillState } from '../db/state.ts';
import type { FeedDay, FeedMonth, MonthRow } from '../db/tables.ts';
import { backoffMs, monthBackoffMs } from './backoff.ts';
import { nextStep, type BackfillStep } from './backfill-plan.ts';
import type { FeedClient } from './client.ts';
import { FeedError, troubleWords } from './error.ts';
import { daysOfMonth, weekdaysOfMonth } from './month.ts';
import { noteDropped } from './note-dropped.ts';
import { parseItems } from './schema.ts';
import { dayTables, storeDay } from './store-day.ts';
import { storeEmptyDays, storeMonthPage } from './store-month.ts';
import { afterSuccess, heldUntil, recordFailure, todayOf } from './sync-state.ts';
import { reopenGaps } from './reopen-gaps.ts';

export type BackfillResult =
  /** One request was made; `monthDone` when it was a month's last. */
  | { kind: 'stepped'; monthDone: boolean }
  /** Nothing to do before `at`; undefined: until something changes. */
  | { kind: 'idle'; at?: Date };

export interface BackfillDependencies {
  db: TidemarkDb;
  client: FeedClient;
  now: () => Date;
  random: () => number;
}

const OFFLINE_RETRY_MS = 10 * 60_000;
const MOST_PAGES = 30;

/** Failures of these kinds say something of the month; all others, of the feed or the way to it. */
const ownFailure = (error: unknown): boolean =>
  error instanceof FeedError &&
  (['not-json', 'shape', 'too-large', 'timeout', 'not-open'].includes(error.kind) ||
    (error.kind === 'http' && error.status !== 429));

/**
 * Copies the archive back to the feed's first day, one request a step (DESIGN.md, "Requests"). Each step
 * is one transaction, with the cursor in it: a kill at any moment repeats at most one request.
 */
export function createBackfill({ db, client, now, random }: BackfillDependencies) {
  const rowOf = async (month: FeedMonth): Promise<MonthRow> =>
    (await db.months.get(month)) ?? { month, page: 0 };

  async function finish(row: MonthRow): Promise<void> {
    const at = now();
    const today = todayOf(await readState(db, 'sync'), at);
    await storeEmptyDays(
      db,
      daysOfMonth(row.month).filter((day) => day < today),
      at,
    );
    await db.months.put({ month: row.month, page: 0, doneAt: at.toISOString() });
  }

  async function takePage(month: FeedMonth, page: number): Promise<boolean> {
    const answer = await client.readMonthPage(month, page);
    const { papers, dropped } = parseItems(answer.items);
    if (answer.items.length > 0 && papers.length === 0) throw new FeedError('shape');
    const placed = papers.flatMap((draft) =>
      draft.feedDay === undefined ? [] : [{ draft, day: draft.feedDay }],
    );
    return db.transaction('rw', dayTables(db), async () => {
      await noteDropped(db, dropped, `month ${month}`, now());
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
    const today = todayOf(await readState(db, 'sync'), now());
    const days = weekdaysOfMonth(month).filter((day) => day < today);
    const rows = await db.days.bulkGet(days);
    return days.filter((_, i) => (rows[i]?.etags.length ?? 0) === 0);
  }

  async function takeDay(month: FeedMonth, day: FeedDay): Promise<boolean> {
    const answer = await client.readDay(day);
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

  /** After a good answer neither a hold nor trouble of the feed stands any longer. */
  async function noteSuccess(state: BackfillState): Promise<void> {
    if (state.doneAt !== undefined || state.hold !== undefined)
      await updateState(db, 'backfill', (old) => ({ ...old, doneAt: undefined, hold: undefined }));
    const { trouble, offline, skew } = await readState(db, 'sync');
    if (trouble !== undefined || offline === true)
      await updateState(db, 'sync', (sync) => afterSuccess(sync, now(), skew));
  }

  async function failed(month: FeedMonth, error: unknown): Promise<BackfillResult> {
    const at = now();
    if (!ownFailure(error)) {
      await recordFailure(db, error, at, random);
      return { kind: 'idle', at: heldUntil(await readState(db, 'sync'), at) ?? later(at) };
    }
    const words = troubleWords(error);
    const row = await rowOf(month);
    const tries = (row.trouble?.tries ?? 0) + 1;
    const wished = error instanceof FeedError ? error.retryAfterMs : undefined;
    const nextTryAt = new Date(at.getTime() + monthBackoffMs(tries, random, wished)).toISOString();
    await db.months.put({ ...row, trouble: { tries, words, nextTryAt } });
    await recordProblem(db, { kind: 'feed-answer', reason: words, subject: `month ${month}` }, at);
    const others = (await db.months.toArray()).filter(({ trouble }) => trouble !== undefined);
    // Several months in a row: it is the feed, not the month. The others would only fail too.
    if (others.length % 3 === 0) return hold(words, tries, at);
    return { kind: 'stepped', monthDone: false };
  }

  async function hold(words: string, tries: number, at: Date): Promise<BackfillResult> {
    const until = new Date(at.getTime() + backoffMs(tries, random));
    await updateState(db, 'backfill', (old) => ({
      ...old,
      hold: { tries, words, until: until.toISOString() },
    }));
    return { kind: 'idle', at: until };
  }

  const later = (at: Date): Date => new Date(at.getTime() + OFFLINE_RETRY_MS);

  async function done(state: BackfillState): Promise<BackfillResult> {
    if (state.doneAt === undefined) {
      await updateState(db, 'backfill', (old) => ({ ...old, doneAt: now().toISOString() }));
    }
    return { kind: 'idle' };
  }

  async function plan(state: BackfillState): Promise<BackfillStep> {
    const months = new Map((await db.months.toArray()).map((row) => [row.month, row]));
    const today = todayOf(await readState(db, 'sync'), now());
    return nextStep({ months, today, since: state.since, now: now() });
  }

  return {
    /** Makes the next request of the backfill, if one may be made now. */
    async step(): Promise<BackfillResult> {
      const at = now();
      const state = await readState(db, 'backfill');
      if (state.paused) return { kind: 'idle' };
      const held = state.hold === undefined ? undefined : new Date(state.hold.until);
      // A clock that was set back must not hold the feed for a year.
      const sane = held && held.getTime() - at.getTime() < 86_400_000 ? held : undefined;
      const free =
        heldUntil(await readState(db, 'sync'), at) ?? (sane && sane > at ? sane : undefined);
      if (free) return { kind: 'idle', at: free };
      const next = await plan(state);
      if (next.kind === 'done') return done(state);
      if (next.kind === 'wait') return { kind: 'idle', at: next.until };
      try {
        const monthDone =
          next.kind === 'page'
            ? await takePage(next.month, next.page)
            : await takeDay(next.month, next.day);
        await noteSuccess(state);
        return { kind: 'stepped', monthDone };
      } catch (error) {
        return failed(next.month, error);
      }
    },

    /** Months that were done while they still ran, and have days that nobody read since, are opened again. */
    reopen: async (): Promise<void> =>
      reopenGaps(
        db,
        todayOf(await readState(db, 'sync'), now()),
        (await readState(db, 'backfill')).since,
      ),

    /** Changes whether it runs, and how far back. */
    async change(change: { paused?: boolean; since?: FeedMonth }): Promise<void> {
      await updateState(db, 'backfill', (old) => ({ ...old, ...change, doneAt: undefined }));
    },

    /** Takes months before their turn, since a page that the reader has open needs them. */
    async pull(months: readonly FeedMonth[]): Promise<void> {
      await db.transaction('rw', db.months, async () => {
        for (const month of months) {
          const row = await rowOf(month);
          if (row.doneAt === undefined && row.pulledAt === undefined)
            await db.months.put({ ...row, pulledAt: now().toISOString() });
        }
      });
    },
  };
}

export type Backfill = ReturnType<typeof createBackfill>;
