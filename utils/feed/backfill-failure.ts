import type { TidemarkDb } from '../db/tidemark-db.ts';
import { recordProblem } from '../db/problems.ts';
import { loadState, updateState } from '../db/state.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import { backoffMs, monthBackoffMs } from './backoff.ts';
import type { BackfillResult } from './backfill-result.ts';
import { FeedError, troubleCode } from './error.ts';
import { recordFailure, retryAt } from './sync-state.ts';

/** Failures of these kinds say something of the month; all others, of the feed or the way to it. */
const ownFailure = (error: unknown): boolean =>
  error instanceof FeedError &&
  (['not-json', 'shape', 'too-large', 'timeout', 'not-open'].includes(error.kind) ||
    (error.kind === 'http' && error.status !== 429));

interface Dependencies {
  db: TidemarkDb;
  now: () => Date;
  random: () => number;
}

/** Writes down what a failed step means: for its month, or for the whole backfill. */
export function createFailureKeeper({ db, now, random }: Dependencies) {
  async function failed(month: FeedMonth, error: unknown): Promise<BackfillResult> {
    const at = now();
    if (!ownFailure(error)) {
      await recordFailure(db, error, at, random);
      return { kind: 'idle', at: retryAt(await loadState(db, 'sync'), at) };
    }
    const words = troubleCode(error);
    const row = (await db.months.get(month)) ?? { month, page: 0 };
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

  return failed;
}
