import { isDiskFull } from '../db/disk-full.ts';
import type { TidemarkDb } from '../db/open.ts';
import { readState, updateState, type SyncState } from '../db/state.ts';
import type { FeedDay } from '../db/tables.ts';
import { backoffMs } from './backoff.ts';
import { feedDay } from './day.ts';
import { FeedError, troubleWords } from './error.ts';
import { steadyRandom } from './jitter.ts';
import { saneWait } from './skew.ts';
import { readings, requestsToday, type Reading } from './schedule.ts';

/** Room does not come by itself, and each try costs the feed an answer. */
const DISK_FULL_RETRY_MS = 30 * 60_000;
const OFFLINE_RETRY_MS = 10 * 60_000;
/** All that may be due: 60 days back, and some for a clock that is ahead. */
const ROWS_LOOKED_AT = 80;

/** What is to be read when, from what is stored. */
export async function planOf(
  db: TidemarkDb,
  now: Date,
): Promise<{ plan: Reading[]; sync: SyncState }> {
  const sync = await readState(db, 'sync');
  const rows = await db.days.orderBy('day').reverse().limit(ROWS_LOOKED_AT).toArray();
  const read = new Map(rows.map((row) => [row.day, { readAt: row.readAt, size: row.ids.length }]));
  const jitterOf = (day: FeedDay, readAt: string): number => steadyRandom(`${day} ${readAt}`);
  return { plan: readings({ now, sync, read, jitterOf }), sync };
}

/** Our moment by the feed's clock, where ours is far off. */
export function feedTime({ skew }: SyncState, now: Date): Date {
  return new Date(now.getTime() + skew);
}

/** The feed's day at our moment. */
export function todayOf(sync: SyncState, now: Date): FeedDay {
  return feedDay(feedTime(sync, now));
}

export function afterRequests(sync: SyncState, now: Date, n: number): SyncState {
  const date = now.toISOString().slice(0, 10);
  return { ...sync, requests: { date, count: requestsToday(sync, now) + n } };
}

/** After a good answer: trouble and offline are over. */
export function afterSuccess(sync: SyncState, now: Date, skew: number): SyncState {
  const { trouble: _, offline: __, accessMissing: ___, ...rest } = sync;
  return { ...rest, skew, lastReadAt: now.toISOString() };
}

function afterFailure(sync: SyncState, error: unknown, now: Date, random: () => number): SyncState {
  if (error instanceof FeedError && error.kind === 'offline') return { ...sync, offline: true };
  if (error instanceof FeedError && error.kind === 'no-access')
    return { ...sync, accessMissing: true };
  const known = error instanceof FeedError ? error : undefined;
  const tries = (sync.trouble?.tries ?? 0) + 1;
  const least = isDiskFull(error) ? DISK_FULL_RETRY_MS : known?.retryAfterMs;
  const wait = backoffMs(tries, random, least);
  return {
    ...sync,
    offline: undefined,
    trouble: {
      at: now.toISOString(),
      words: troubleWords(error),
      status: known?.status,
      nextTryAt: new Date(now.getTime() + wait).toISOString(),
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
  await updateState(db, 'sync', (sync) =>
    afterRequests(afterFailure(sync, error, now, random), now, 1),
  );
}

/** Nothing is asked before this moment; undefined when the feed may be asked now. */
export function heldUntil(sync: SyncState, now: Date): Date | undefined {
  const next = sync.trouble === undefined ? 0 : Date.parse(sync.trouble.nextTryAt);
  const until = saneWait(next, now);
  return until > now.getTime() ? new Date(until) : undefined;
}

export function retryAt(sync: SyncState, now: Date): Date {
  const soon = new Date(now.getTime() + OFFLINE_RETRY_MS);
  return sync.offline === true || sync.accessMissing === true
    ? soon
    : (heldUntil(sync, now) ?? soon);
}
