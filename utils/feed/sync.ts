import type { TidemarkDb } from '../db/tidemark-db.ts';
import { readState, updateState } from '../db/state.ts';
import type { FeedDay } from '../time/feed-day.ts';
import type { Ask } from '../network/reasons.ts';
import { momentMs } from '../time/moment.ts';
import { createTurns } from '../time/turns.ts';
import { wait } from '../time/wait.ts';
import { freshMs, NONE_ASKED, roomAt, withOne, type Purpose } from './allowance.ts';
import { createFeedClient, type Reading } from './client.ts';
import { isFeedDay } from '../time/feed-day.ts';
import { FeedError } from './error.ts';
import { askedOf, planOf } from './plan.ts';
import { createDayReader } from './read-day.ts';
import { RECENT_DAYS } from './scene.ts';
import { isAhead } from '../time/skew.ts';
import { clockHeldUntil, feedTime, heldUntil, retryAt, todayOf } from './sync-state.ts';

const PAUSE_MS = 1000;
const MOST_STEPS = 20;
const NEVER_SOONER_MS = 30_000;

export interface SyncDependencies {
  db: TidemarkDb;
  ask: Ask;
  now: () => Date;
  random: () => number;
  online?: () => boolean;
  hasAccess?: () => Promise<boolean>;
  /** Waits; the pause between two requests. */
  sleep?: (ms: number) => Promise<void>;
  /** Called after each stored day, so that marks on open pages follow. */
  onStored?: () => Promise<void>;
}

/** A wish for a day's list (default: today's). */
interface Wish {
  day?: FeedDay;
  /**
   * `press`: the reader pressed a button. `day`: a page that is open needs a day that is not copied.
   * `look`: popup or library was opened; only when the list is older than 10 minutes.
   */
  why: 'press' | 'day' | 'look';
}

export interface Sync {
  /** Reads what is due, one day a step, each step whole or not at all. */
  runDue(): Promise<{ nextAt: Date }>;
  /** Reads one day now. All but a press keep to the ceiling of a day; `full` when that is why it was not read. */
  refresh(wish: Wish): Promise<{ changed: boolean; full?: true }>;
  /** The browser has a network again: nothing waits any longer for that. */
  backOnline(): Promise<void>;
  /** When the next reading is due. */
  plan(): Promise<{ nextAt: Date }>;
}

export function createSync(deps: SyncDependencies): Sync {
  const { db, now, random, sleep = wait } = deps;
  const step = createDayReader({ db, now, random, client: createFeedClient(deps) });
  /**
   * One reading at a time in a worker. The worker's own work takes its turn anew for each day, so that
   * what the reader asks for by hand waits for one day at most.
   */
  const inTurn = createTurns();

  /** Counts a request before it is made, and throws where it may not be. What does not leave the machine costs nothing. */
  async function spend(purpose: Purpose): Promise<void> {
    if (deps.online?.() === false) return;
    const here = now();
    await updateState(db, 'sync', (sync) => {
      const at = feedTime(sync, here).getTime();
      if (roomAt(askedOf(sync, here), purpose) > at) throw new FeedError('ceiling');
      const asked = withOne(sync.asked ?? NONE_ASKED, purpose, at);
      return { ...sync, phase: sync.phase ?? random(), asked };
    });
  }

  const byClock = (purpose: Purpose): Reading => ({
    reason: 'clock',
    spend: () => spend(purpose),
  });

  async function noteProgress(): Promise<void> {
    const { missing, sync } = await planOf(db, now());
    const total = RECENT_DAYS + 1;
    const left = missing.length;
    // The reader's own look may have brought one day before the worker began.
    const isFirst = left > 0 && (sync.firstRun !== undefined || left >= total - 1);
    const firstRun = isFirst ? { read: total - left, total } : undefined;
    if (firstRun?.read === sync.firstRun?.read) return;
    await updateState(db, 'sync', (old) => ({ ...old, firstRun }));
  }

  /** The next due day; or, where none is due or may be asked for now, when the next one is. */
  async function dueStep(): Promise<{ nextAt?: Date }> {
    const at = now();
    const next = await planOf(db, at);
    const held = clockHeldUntil(next.sync, at);
    if (held) return { nextAt: held };
    if (next.at > at.getTime()) return { nextAt: soonest(next.at, at) };
    if (!(await step(next.day, byClock(next.purpose))))
      return { nextAt: retryAt(await readState(db, 'sync'), now()) };
    await noteProgress();
    return {};
  }

  async function runDue(): Promise<{ nextAt: Date }> {
    await inTurn(noteProgress);
    for (let n = 0; n < MOST_STEPS; n += 1) {
      const { nextAt } = await inTurn(dueStep);
      if (nextAt) return { nextAt };
      await deps.onStored?.();
      await sleep(PAUSE_MS);
    }
    return { nextAt: new Date(now().getTime() + NEVER_SOONER_MS) };
  }

  async function refresh({ day, why }: Wish): Promise<{ changed: boolean; full?: true }> {
    const at = now();
    const sync = await readState(db, 'sync');
    const wanted = day ?? todayOf(sync, at);
    if (!isFeedDay(wanted) || wanted > todayOf(sync, at)) return { changed: false };
    const held = heldUntil(sync, at);
    if (held && (why === 'look' || sync.trouble?.status === 429)) return { changed: false };
    const row = await db.days.get(wanted);
    const readAt = momentMs(row?.readAt) ?? 0;
    const asked = askedOf(sync, at);
    const age = at.getTime() - readAt;
    const fresh = age < freshMs(asked, feedTime(sync, at).getTime()) && !isAhead(readAt, at);
    if (fresh && why === 'look') return { changed: false };
    if (why !== 'press' && roomAt(asked, why) > feedTime(sync, at).getTime())
      return { changed: false, full: true };
    await noteProgress();
    const changed = await step(wanted, {
      reason: why,
      spend: why === 'press' ? undefined : () => spend(why),
    });
    await noteProgress();
    return { changed };
  }

  async function plan(): Promise<{ nextAt: Date }> {
    const at = now();
    const next = await planOf(db, at);
    return { nextAt: clockHeldUntil(next.sync, at) ?? soonest(next.at, at) };
  }

  async function backOnline(): Promise<void> {
    const { unreached } = await readState(db, 'sync');
    if (unreached === undefined) return;
    await updateState(db, 'sync', (sync) => ({ ...sync, unreached: undefined }));
  }

  return { runDue, refresh: (wish) => inTurn(() => refresh(wish)), plan, backOnline };
}

function soonest(due: number, at: Date): Date {
  return new Date(Math.max(due, at.getTime() + NEVER_SOONER_MS));
}
