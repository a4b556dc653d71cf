import type { TidemarkDb } from '../db/open.ts';
import { recordProblem } from '../db/problems.ts';
import type { Backfill } from '../feed/backfill.ts';
import type { Sync } from '../feed/sync.ts';
import { rebuildTerms } from '../terms/rebuild.ts';
import type { Publisher } from '../trend/publish.ts';
import type { Timer } from './timer.ts';

const BETWEEN_REQUESTS_MS = 1000;
const PUBLISH_EVERY = 25;
const AFTER_FAILURE_MS = 30 * 60_000;

export interface RunDependencies {
  db: TidemarkDb;
  sync: Sync;
  backfill: Backfill;
  publisher: Publisher;
  /** Looks after the queue's safety copies, before anything is published. */
  tendQueue: () => Promise<void>;
  timer: Timer;
  now: () => Date;
  sleep?: (ms: number) => Promise<void>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The worker's work: heals the index, reads what is due, copies the archive a request at a time, and sets
 * the alarm for the next time. Calls while it runs are one more round at its end.
 */
export function createRun(deps: RunDependencies): () => Promise<void> {
  const { db, sync, backfill, publisher, tendQueue, timer, now, sleep = wait } = deps;
  let running: Promise<void> | undefined;
  let again = false;

  async function copyArchive(): Promise<Date | undefined> {
    for (let n = 1; ; n += 1) {
      await sleep(BETWEEN_REQUESTS_MS);
      const result = await backfill.step();
      if (result.kind === 'idle') return result.at;
      if (result.monthDone || n % PUBLISH_EVERY === 0) await publisher.drainSome();
      if (n % PUBLISH_EVERY === 0) {
        // The browser sees that the worker lives, and brings it back soon should it die.
        await timer.soon();
        await sync.runDue();
      }
    }
  }

  async function round(): Promise<void> {
    await timer.soon();
    await tendQueue();
    await publisher.heal();
    await sync.runDue();
    await publisher.drain();
    await backfill.reopen();
    const resumeAt = await copyArchive();
    await publisher.drain();
    const { nextAt } = await sync.plan();
    await rebuildTerms(db);
    await timer.set(resumeAt !== undefined && resumeAt < nextAt ? resumeAt : nextAt);
  }

  async function guarded(): Promise<void> {
    do {
      again = false;
      try {
        await round();
      } catch (error) {
        const reason =
          error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
        await recordProblem(db, { kind: 'internal', reason }, now());
        // What failed here fails again in a minute, and asks the feed again: let it rest.
        await timer.set(new Date(now().getTime() + AFTER_FAILURE_MS));
      }
    } while (again);
    running = undefined;
  }

  return () => {
    if (running) again = true;
    return (running ??= guarded());
  };
}
