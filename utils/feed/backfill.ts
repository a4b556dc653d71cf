import { markDirty } from '../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { loadState, updateState } from '../db/state.ts';
import type { BackfillState } from '../db/state-values.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import { HEAD_KEY } from '../trend/format.ts';
import { momentMs } from '../time/moment.ts';
import type { BackfillResult } from './backfill-result.ts';
import { createFailureKeeper } from './backfill-failure.ts';
import { nextStep, type BackfillStep } from './backfill-plan.ts';
import { createBackfillSteps } from './backfill-steps.ts';
import type { FeedClient } from './client.ts';
import { reopenGaps } from './reopen-gaps.ts';
import { saneWait } from '../time/skew.ts';
import { afterSuccess, clockHeldUntil, todayOf } from './sync-state.ts';

export interface BackfillDependencies {
  db: TidemarkDb;
  client: FeedClient;
  now: () => Date;
  random: () => number;
}

/**
 * Copies the archive back to the feed's first day, one request a step (docs/DESIGN.md, "Requests"). Each step
 * is one transaction, with the cursor in it: a kill at any moment repeats at most one request.
 */
export function createBackfill({ db, client, now, random }: BackfillDependencies) {
  const { takePage, takeDay } = createBackfillSteps({ db, client, now });
  const failed = createFailureKeeper({ db, now, random });

  /** After a good answer neither a hold nor trouble of the feed stands any longer. */
  async function noteSuccess(state: BackfillState): Promise<void> {
    if (state.doneAt !== undefined || state.hold !== undefined)
      await updateState(db, 'backfill', (old) => ({ ...old, doneAt: undefined, hold: undefined }));
    const { trouble, offline } = await loadState(db, 'sync');
    if (trouble !== undefined || offline === true)
      await updateState(db, 'sync', (sync) => afterSuccess(sync, now()));
  }

  async function done(state: BackfillState): Promise<BackfillResult> {
    if (state.doneAt === undefined) {
      await db.transaction('rw', db.state, db.dirty, async () => {
        await updateState(db, 'backfill', (old) => ({ ...old, doneAt: now().toISOString() }));
        await markDirty(db, [HEAD_KEY]);
      });
    }
    return { kind: 'idle' };
  }

  async function plan(state: BackfillState): Promise<BackfillStep> {
    const months = new Map((await db.months.toArray()).map((row) => [row.month, row]));
    const today = todayOf(await loadState(db, 'sync'), now());
    return nextStep({ months, today, since: state.since, now: now() });
  }

  return {
    /** Makes the next request of the backfill, if one may be made now. */
    async step(): Promise<BackfillResult> {
      const at = now();
      const state = await loadState(db, 'backfill');
      if (state.paused) return { kind: 'idle' };
      const held = saneWait(momentMs(state.hold?.until) ?? 0, at);
      const free =
        clockHeldUntil(await loadState(db, 'sync'), at) ??
        (held > at.getTime() ? new Date(held) : undefined);
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
        todayOf(await loadState(db, 'sync'), now()),
        (await loadState(db, 'backfill')).since,
      ),

    /** Changes whether it runs, and how far back. */
    async change(change: { paused?: boolean; since?: FeedMonth }): Promise<void> {
      await updateState(db, 'backfill', (old) => ({ ...old, ...change, doneAt: undefined }));
    },
  };
}

export type Backfill = ReturnType<typeof createBackfill>;
