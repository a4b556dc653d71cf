import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState, updateState } from '../db/state.ts';
import type { Ask } from '../network/reasons.ts';
import { createTurns } from '../time/turns.ts';
import { wait } from '../time/wait.ts';
import type { Purpose } from './allowance.ts';
import { createFeedClient, type Reading } from './client.ts';
import { planOf } from './plan.ts';
import { createDayReader } from './read-day.ts';
import { noteFirstRun } from './first-run.ts';
import { createSpend } from './spend.ts';
import { clockHeldUntil, retryAt } from './sync-state.ts';
import { dayWished, type Wish } from './wish.ts';

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
  const spend = createSpend(deps);
  const step = createDayReader({ db, now, random, client: createFeedClient(deps) });
  /**
   * One reading at a time in a worker. The worker's own work takes its turn anew for each day, so that
   * what the reader asks for by hand waits for one day at most.
   */
  const inTurn = createTurns();

  const byClock = (purpose: Purpose): Reading => ({
    reason: 'clock',
    spend: () => spend(purpose),
  });

  /** The next due day; or, where none is due or may be asked for now, when the next one is. */
  async function dueStep(): Promise<{ nextAt?: Date }> {
    const at = now();
    const next = await planOf(db, at);
    const held = clockHeldUntil(next.sync, at);
    if (held) return { nextAt: held };
    if (next.at > at.getTime()) return { nextAt: soonest(next.at, at) };
    if (!(await step(next.day, byClock(next.purpose))))
      return { nextAt: retryAt(await loadState(db, 'sync'), now()) };
    await noteFirstRun(db, now());
    return {};
  }

  async function runDue(): Promise<{ nextAt: Date }> {
    await inTurn(() => noteFirstRun(db, now()));
    for (let n = 0; n < MOST_STEPS; n += 1) {
      const { nextAt } = await inTurn(dueStep);
      if (nextAt) return { nextAt };
      await deps.onStored?.();
      await sleep(PAUSE_MS);
    }
    return { nextAt: new Date(now().getTime() + NEVER_SOONER_MS) };
  }

  async function refresh(wish: Wish): Promise<{ changed: boolean; full?: true }> {
    const { day, full } = await dayWished(db, wish, now());
    if (day === undefined) return { changed: false, ...(full && { full }) };
    await noteFirstRun(db, now());
    const { why } = wish;
    const changed = await step(day, {
      reason: why,
      spend: why === 'press' ? undefined : () => spend(why),
    });
    await noteFirstRun(db, now());
    return { changed };
  }

  async function plan(): Promise<{ nextAt: Date }> {
    const at = now();
    const next = await planOf(db, at);
    return { nextAt: clockHeldUntil(next.sync, at) ?? soonest(next.at, at) };
  }

  async function backOnline(): Promise<void> {
    const { unreached } = await loadState(db, 'sync');
    if (unreached === undefined) return;
    await updateState(db, 'sync', (sync) => ({ ...sync, unreached: undefined }));
  }

  return { runDue, refresh: (wish) => inTurn(() => refresh(wish)), plan, backOnline };
}

/** Whole milliseconds: an alarm a part of one before it is due would wake the worker for nothing, and once more. */
function soonest(due: number, at: Date): Date {
  return new Date(Math.ceil(Math.max(due, at.getTime() + NEVER_SOONER_MS)));
}
