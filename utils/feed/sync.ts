import type { TidemarkDb } from '../db/open.ts';
import { recordProblem } from '../db/problems.ts';
import { readState, updateState, type SyncState } from '../db/state.ts';
import type { FeedDay } from '../db/tables.ts';
import { createFeedClient, type FeedAnswer } from './client.ts';
import { FeedError, troubleWords } from './error.ts';
import { noteDropped } from './note-dropped.ts';
import { parseItems, type ParsedItems } from './schema.ts';
import { mayAsk, requestsToday, type Reading } from './schedule.ts';
import { clockWasSet, isAhead } from './skew.ts';
import { dayTables, storeDay } from './store-day.ts';
import {
  afterRequests,
  afterSuccess,
  heldUntil,
  planOf,
  recordFailure,
  retryAt,
  todayOf,
} from './sync-state.ts';

const PAUSE_MS = 1000;
const MOST_STEPS = 20;
const NEVER_SOONER_MS = 30_000;

export interface SyncDependencies {
  db: TidemarkDb;
  fetch: typeof fetch;
  now: () => Date;
  random: () => number;
  online?: () => boolean;
  hasAccess?: () => Promise<boolean>;
  /** Waits; the pause between two requests. */
  sleep?: (ms: number) => Promise<void>;
  /** Called after each stored day, so that marks on open pages follow. */
  onStored?: () => Promise<void>;
}

export interface Sync {
  /** Reads what is due, one day a step, each step whole or not at all. */
  runDue(): Promise<{ nextAt: Date }>;
  /** Reads one day (default: today's) now. Without `force` only when it is older than 10 minutes. */
  refresh(wish: { day?: FeedDay; force: boolean }): Promise<{ changed: boolean }>;
  /** When the next reading is due. */
  plan(): Promise<{ nextAt: Date }>;
}

const FRESH_MS = 10 * 60_000;

export function createSync(deps: SyncDependencies): Sync {
  const { db, now, random } = deps;
  const client = createFeedClient(deps);
  const sleep = deps.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  let running: Promise<unknown> = Promise.resolve();

  /**
   * One reading at a time in a worker. The worker's own work takes its turn anew for each day, so that
   * what the reader asks for by hand waits for one day at most.
   */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const next = running.then(work, work);
    running = next.catch(() => undefined);
    return next;
  }

  async function store(day: FeedDay, answer: FeedAnswer, parsed: ParsedItems): Promise<void> {
    const at = now();
    await db.transaction('rw', dayTables(db), async () => {
      await storeDay(db, { day, drafts: parsed.papers, etags: answer.etags }, at);
      await updateState(db, 'sync', (sync) =>
        afterRequests(afterSuccess(sync, at, answer.skew), at, answer.requests),
      );
      await noteDropped(db, parsed.dropped, `day ${day}`, at);
    });
  }

  async function unchanged(day: FeedDay, answer: FeedAnswer): Promise<void> {
    const at = now();
    await db.transaction('rw', db.days, db.state, async () => {
      await db.days.update(day, { readAt: at.toISOString() });
      await updateState(db, 'sync', (sync) =>
        afterRequests(afterSuccess(sync, at, answer.skew), at, answer.requests),
      );
    });
  }

  /** A day that is not open yet, since our clock is wrong: takes the feed's, and the day is no longer due. */
  async function tookClock({ skew }: FeedError): Promise<boolean> {
    const sync = await readState(db, 'sync');
    if (skew === undefined || !clockWasSet(sync.skew, skew)) return false;
    await updateState(db, 'sync', (old) => afterRequests({ ...old, skew }, now(), 1));
    return true;
  }

  async function noteFailure(day: FeedDay, error: unknown): Promise<void> {
    await recordFailure(db, error, now(), random);
    const silent = error instanceof FeedError && error.kind === 'offline';
    if (silent) return;
    await recordProblem(
      db,
      { kind: 'feed-answer', reason: troubleWords(error), subject: `day ${day}` },
      now(),
    );
  }

  /** One day. True when the answer held a list (also an empty one); false when reading failed. */
  async function step(day: FeedDay): Promise<boolean> {
    try {
      const before = await db.days.get(day);
      const answer = await client.readDay(day, before?.etags);
      if (answer.items === undefined) {
        await unchanged(day, answer);
      } else {
        const parsed = parseItems(answer.items);
        if (answer.items.length > 0 && parsed.papers.length === 0) throw new FeedError('shape');
        await store(day, answer, parsed);
      }
      return true;
    } catch (error) {
      if (error instanceof FeedError && error.kind === 'not-open') {
        if (await tookClock(error)) return true;
        await store(
          day,
          { etags: [], requests: 1, skew: (await readState(db, 'sync')).skew },
          { papers: [], dropped: [] },
        );
        return true;
      }
      await noteFailure(day, error);
      return false;
    }
  }

  async function noteProgress(): Promise<void> {
    const { plan, sync } = await planOf(db, now());
    const left = plan.filter((reading) => reading.dueAt.getTime() === 0).length;
    // The reader's own look may have brought one day before the worker began.
    const isFirst = left > 0 && (sync.firstRun !== undefined || left >= plan.length - 1);
    const firstRun = isFirst ? { read: plan.length - left, total: plan.length } : undefined;
    if (firstRun?.read === sync.firstRun?.read) return;
    await updateState(db, 'sync', (old) => ({ ...old, firstRun }));
  }

  /** The next due day; or, where none is due or may be asked for now, when the next one is. */
  async function dueStep(): Promise<{ nextAt?: Date }> {
    const at = now();
    const { plan, sync } = await planOf(db, at);
    const held = heldUntil(sync, at);
    if (held) return { nextAt: held };
    const next = nextReading(plan, sync, at);
    if (next === undefined || next.dueAt > at) return { nextAt: soonest(next?.dueAt, at) };
    if (!(await step(next.day))) return { nextAt: retryAt(await readState(db, 'sync'), now()) };
    await noteProgress();
    return {};
  }

  async function runDue(): Promise<{ nextAt: Date }> {
    await alone(noteProgress);
    for (let n = 0; n < MOST_STEPS; n += 1) {
      const { nextAt } = await alone(dueStep);
      if (nextAt) return { nextAt };
      await deps.onStored?.();
      await sleep(PAUSE_MS);
    }
    return { nextAt: new Date(now().getTime() + NEVER_SOONER_MS) };
  }

  async function refresh({
    day,
    force,
  }: {
    day?: FeedDay;
    force: boolean;
  }): Promise<{ changed: boolean }> {
    const at = now();
    const sync = await readState(db, 'sync');
    const wanted = day ?? todayOf(sync, at);
    if (wanted > todayOf(sync, at)) return { changed: false };
    const held = heldUntil(sync, at);
    if (held && (!force || sync.trouble?.status === 429)) return { changed: false };
    const row = await db.days.get(wanted);
    const readAt = Date.parse(row?.readAt ?? '') || 0;
    const fresh = at.getTime() - readAt < FRESH_MS && !isAhead(readAt, at);
    if (fresh && !force) return { changed: false };
    await noteProgress();
    const changed = await step(wanted);
    await noteProgress();
    return { changed };
  }

  /** The next reading that today's allowance leaves room for. */
  const nextReading = (due: Reading[], sync: SyncState, at: Date): Reading | undefined =>
    due.find(({ day }) => mayAsk(day, todayOf(sync, at), requestsToday(sync, at)));

  async function plan(): Promise<{ nextAt: Date }> {
    const at = now();
    const { plan: due, sync } = await planOf(db, at);
    return { nextAt: heldUntil(sync, at) ?? soonest(nextReading(due, sync, at)?.dueAt, at) };
  }

  return { runDue, refresh: (wish) => alone(() => refresh(wish)), plan };
}

function soonest(due: Date | undefined, at: Date): Date {
  return new Date(Math.max(due?.getTime() ?? addHour(at), at.getTime() + NEVER_SOONER_MS));
}

function addHour(at: Date): number {
  return at.getTime() + 3_600_000;
}
