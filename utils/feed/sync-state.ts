import { isDiskFull } from '../db/disk-full.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import { updateState } from '../db/state.ts';
import type { SyncState } from '../db/state-values.ts';
import type { FeedDay } from '../time/feed-day.ts';
import { momentMs } from '../time/moment.ts';
import { backoffMs, calmBackoffMs } from './backoff.ts';
import { feedDay } from '../time/feed-day.ts';
import { FeedError, troubleCode } from './error.ts';
import { saneWait } from '../time/skew.ts';

const MINUTE = 60_000;
const DAY_MS = 1440 * MINUTE;
/** Room does not come by itself, and each try costs the feed an answer. */
const DISK_FULL_RETRY_MS = 30 * MINUTE;
const RETRY_MS = 10 * MINUTE;

/** Our moment by the feed's clock, where ours is far off. */
export function feedTime({ skew }: SyncState, now: Date): Date {
  return new Date(now.getTime() + skew);
}

/** The feed's day at our moment. */
export function todayOf(sync: SyncState, now: Date): FeedDay {
  return feedDay(feedTime(sync, now));
}

/** After a good answer: trouble and offline are over. `skew`: as the answer told it, if it told a time. */
export function afterSuccess(sync: SyncState, now: Date, skew?: number): SyncState {
  const { trouble: _, offline: __, accessMissing: ___, unreached: ____, ...rest } = sync;
  const at = now.toISOString();
  return {
    ...rest,
    skew: skew ?? sync.skew,
    lastReadAt: at,
    agreedAt: skew === 0 ? at : sync.agreedAt,
  };
}

/** How long the clock waits after a failure: little while the reader waits for the first lists, a day at most. */
function waitMs(sync: SyncState, tries: number, random: () => number, least?: number): number {
  const isFirst = sync.firstRun !== undefined || sync.lastReadAt === undefined;
  const wait = (isFirst ? backoffMs : calmBackoffMs)(tries, random, least);
  return wait < DAY_MS ? wait : DAY_MS - Math.round(random() * RETRY_MS);
}

/** What a failed reading leaves of the state: what to tell the reader, and when the clock tries again. */
function afterFailure(sync: SyncState, error: unknown, now: Date, random: () => number): SyncState {
  const known = error instanceof FeedError ? error : undefined;
  const later = (ms: number): string => new Date(now.getTime() + ms).toISOString();
  if (known?.kind === 'ceiling') return sync;
  if (known?.kind === 'offline' || known?.kind === 'no-access') {
    const tries = (sync.unreached?.tries ?? 0) + 1;
    const unreached = { tries, until: later(waitMs(sync, tries, random)) };
    return known.kind === 'offline'
      ? { ...sync, unreached, offline: true }
      : { ...sync, unreached, accessMissing: true };
  }
  const tries = (sync.trouble?.tries ?? 0) + 1;
  const least = isDiskFull(error) ? DISK_FULL_RETRY_MS : known?.retryAfterMs;
  return {
    ...sync,
    offline: undefined,
    trouble: {
      at: now.toISOString(),
      words: troubleCode(error),
      status: known?.status,
      nextTryAt: later(waitMs(sync, tries, random, least)),
      tries,
    },
  };
}

export async function recordFailure(
  db: TidemarkDb,
  error: unknown,
  now: Date,
  random: () => number,
): Promise<void> {
  await updateState(db, 'sync', (sync) => afterFailure(sync, error, now, random));
}

const stillTo = (moment: string | undefined, now: Date): number =>
  saneWait(momentMs(moment) ?? 0, now);

const future = (until: number, now: Date): Date | undefined =>
  until > now.getTime() ? new Date(until) : undefined;

/** The feed is not asked before this moment, but by a press; undefined when it may be asked now. */
export function heldUntil({ trouble }: SyncState, now: Date): Date | undefined {
  return future(stillTo(trouble?.nextTryAt, now), now);
}

/** The same for what goes by the clock, which rests also while the feed cannot be reached at all. */
export function clockHeldUntil(sync: SyncState, now: Date): Date | undefined {
  const unreached = stillTo(sync.unreached?.until, now);
  return future(Math.max(unreached, stillTo(sync.trouble?.nextTryAt, now)), now);
}

export function retryAt(sync: SyncState, now: Date): Date {
  return clockHeldUntil(sync, now) ?? new Date(now.getTime() + RETRY_MS);
}
