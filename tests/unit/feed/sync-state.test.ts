import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import type { SyncState } from '../../../utils/db/state-values.ts';
import { FeedError } from '../../../utils/feed/error.ts';
import {
  afterSuccess,
  clockHeldUntil,
  feedTime,
  heldUntil,
  recordFailure,
  retryAt,
  todayOf,
} from '../../../utils/feed/sync-state.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOW = new Date('2026-08-21T15:00:00Z');
const after = (ms: number): string => new Date(NOW.getTime() + ms).toISOString();
const db = openDb('sync-state');
afterEach(() => db.delete({ disableAutoOpen: false }));

/** What a failure leaves of a state; `random` is the middle unless said otherwise. */
async function failed(before: Partial<SyncState>, error: unknown, random = 0.5) {
  await updateState(db, 'sync', () => ({ skew: 0, ...before }));
  await recordFailure(db, error, NOW, () => random);
  return loadState(db, 'sync');
}
const settled = { lastReadAt: after(-DAY) };
const http = (more: object = {}) => new FeedError('http', { status: 503, ...more });

describe('a failure', () => {
  it('of the feed is kept in words, with its status, and waits; being offline is over', async () => {
    expect(await failed({ ...settled, offline: true }, http())).toEqual({
      skew: 0,
      ...settled,
      offline: undefined,
      trouble: {
        at: NOW.toISOString(),
        words: 'trouble.feed.http {"status":"503"}',
        status: 503,
        nextTryAt: after(40 * MINUTE),
        tries: 1,
      },
    });
  });

  it('waits longer from the second on, little while the reader waits for the first lists', async () => {
    const trouble = { at: after(0), words: '', nextTryAt: after(0), tries: 1 };
    const wait = async (before: Partial<SyncState>): Promise<string | undefined> =>
      (await failed(before, http())).trouble?.nextTryAt;
    expect(await wait({ ...settled, trouble })).toBe(after(60 * MINUTE));
    expect(await wait({})).toBe(after(MINUTE / 2));
    expect(await wait({ ...settled, firstRun: { read: 1, total: 15 } })).toBe(after(MINUTE / 2));
    expect(await wait({ trouble })).toBe(after(MINUTE));
  });

  it('keeps to the feed’s own wish, a day at most; a full disk waits half an hour at least', async () => {
    const wish = http({ retryAfterMs: 2 * 60 * MINUTE });
    expect((await failed(settled, wish)).trouble?.nextTryAt).toBe(after(160 * MINUTE));
    const endless = http({ retryAfterMs: DAY });
    expect((await failed(settled, endless)).trouble?.nextTryAt).toBe(after(DAY - 5 * MINUTE));
    const full = new DOMException('x', 'QuotaExceededError');
    expect((await failed({}, full)).trouble).toMatchObject({
      nextTryAt: after(30 * MINUTE),
      words: 'trouble.feed.full',
    });
  });

  it.each(['offline', 'no-access'] as const)(
    'of the way is no trouble of the feed: %s',
    async (kind) => {
      const said = kind === 'offline' ? { offline: true } : { accessMissing: true };
      const first = await failed(settled, new FeedError(kind));
      expect(first).toEqual({
        skew: 0,
        ...settled,
        ...said,
        unreached: { tries: 1, until: after(40 * MINUTE) },
      });
      expect((await failed(first, new FeedError(kind))).unreached).toEqual({
        tries: 2,
        until: after(60 * MINUTE),
      });
    },
  );

  it('that is our own ceiling changes nothing', async () => {
    expect(await failed(settled, new FeedError('ceiling'))).toEqual({ skew: 0, ...settled });
  });
});

it('a good answer ends trouble of every kind, and says when it came', () => {
  const trouble = { at: '', words: '', nextTryAt: '', tries: 1 };
  const unreached = { until: '', tries: 1 };
  const before = { skew: 5, phase: 0.5, trouble, unreached, offline: true, accessMissing: true };
  expect(afterSuccess(before, NOW, 7)).toEqual({
    skew: 7,
    phase: 0.5,
    lastReadAt: NOW.toISOString(),
  });
});

it.each([
  ['tells our own time', 0, after(0), 0],
  ['tells another', 11 * MINUTE, after(-DAY), 11 * MINUTE],
  ['tells none', undefined, after(-DAY), 5],
])('an answer that %s: when our clock and the feed’s last agreed', (_, skew, agreedAt, is) => {
  const sync = afterSuccess({ skew: 5, agreedAt: after(-DAY) }, NOW, skew);
  expect([sync.agreedAt, sync.skew]).toEqual([agreedAt, is]);
});

describe('the feed is not asked', () => {
  const at = (ms: number): Date => new Date(NOW.getTime() + ms);
  const trouble = (ms: number): SyncState => ({
    skew: 0,
    trouble: { at: '', words: '', nextTryAt: after(ms), tries: 1 },
  });
  const unreached = (ms: number) => ({ unreached: { until: after(ms), tries: 1 } });

  it('before the time that its trouble names; afterwards, or without trouble, it is', () => {
    expect(heldUntil(trouble(1), NOW)).toEqual(at(1));
    expect(heldUntil(trouble(0), NOW)).toBeUndefined();
    expect(heldUntil({ skew: 0 }, NOW)).toBeUndefined();
    expect(heldUntil(trouble(DAY + 1), NOW)).toBeUndefined();
  });

  it('by the clock while it cannot be reached either, whichever is longer', () => {
    expect(heldUntil({ skew: 0, ...unreached(5) }, NOW)).toBeUndefined();
    expect(clockHeldUntil({ skew: 0, ...unreached(5) }, NOW)).toEqual(at(5));
    expect(clockHeldUntil({ ...trouble(9), ...unreached(5) }, NOW)).toEqual(at(9));
    expect(clockHeldUntil({ ...trouble(3), ...unreached(5) }, NOW)).toEqual(at(5));
    expect(clockHeldUntil({ skew: 0 }, NOW)).toBeUndefined();
  });

  it('and where nothing says when, it is tried again in ten minutes', () => {
    expect(retryAt(trouble(5), NOW)).toEqual(at(5));
    expect(retryAt({ skew: 0 }, NOW)).toEqual(at(10 * MINUTE));
  });
});

it('the feed’s moment and day are by its own clock', () => {
  expect(feedTime({ skew: DAY }, NOW)).toEqual(new Date(NOW.getTime() + DAY));
  expect(todayOf({ skew: DAY }, NOW)).toBe('2026-08-22');
});
