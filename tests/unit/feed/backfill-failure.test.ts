import { afterEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState } from '../../../utils/db/state.ts';
import { createFailureKeeper } from '../../../utils/feed/backfill-failure.ts';
import { FeedError } from '../../../utils/feed/error.ts';

const MINUTE = 60_000;
const NOW = new Date('2026-08-21T15:00:00Z');
const after = (minutes: number): string => new Date(NOW.getTime() + minutes * MINUTE).toISOString();
const db = openDb('backfill-failure');
afterEach(() => db.delete({ disableAutoOpen: false }));
const failed = createFailureKeeper({ db, now: () => NOW, random: () => 0.5 });

describe('a request for the archive that failed', () => {
  it.each([
    ['not-json', new FeedError('not-json')],
    ['shape', new FeedError('shape')],
    ['too-large', new FeedError('too-large')],
    ['timeout', new FeedError('timeout')],
    ['not-open', new FeedError('not-open')],
    ['503', new FeedError('http', { status: 503 })],
  ])(
    'by its month’s own fault (%s): that month waits and is named, the feed is not blamed',
    async (_, error) => {
      await db.months.put({ month: '2026-05', page: 2 });
      expect(await failed('2026-05', error)).toEqual({ kind: 'stepped', monthDone: false });
      const row = await db.months.get('2026-05');
      expect(row).toMatchObject({ page: 2, trouble: { tries: 1, nextTryAt: after(4) } });
      const words = row?.trouble?.words;
      expect(words).toMatch(/^trouble\.feed\./);
      expect(await db.problems.toArray()).toMatchObject([
        { kind: 'feed-answer', reason: words, subject: 'month 2026-05' },
      ]);
      expect((await loadState(db, 'sync')).trouble).toBeUndefined();
    },
  );

  it.each([
    ['429', new FeedError('http', { status: 429, retryAfterMs: 90 * MINUTE })],
    ['offline', new FeedError('offline')],
    ['no-access', new FeedError('no-access')],
    ['another error', new Error('no such table')],
  ])(
    'by the feed or the way to it (%s): no month is blamed, and nothing is asked',
    async (_, error) => {
      const { kind, ...rest } = await failed('2026-05', error);
      expect(kind).toBe('idle');
      expect('at' in rest && rest.at && rest.at > NOW).toBe(true);
      expect(await db.months.count()).toBe(0);
      const { trouble, unreached } = await loadState(db, 'sync');
      expect(trouble ?? unreached).toMatchObject({ tries: 1 });
    },
  );

  it('again: waits twice as long; never less than the feed wishes', async () => {
    await failed('2026-05', new FeedError('timeout'));
    await failed('2026-05', new FeedError('timeout'));
    expect((await db.months.get('2026-05'))?.trouble).toMatchObject({
      tries: 2,
      nextTryAt: after(8),
    });
    await failed('2026-04', new FeedError('http', { status: 503, retryAfterMs: 30 * MINUTE }));
    expect((await db.months.get('2026-04'))?.trouble?.nextTryAt).toBe(after(30));
  });

  it('for the third month in a row is the feed’s: the whole copy waits, and says until when', async () => {
    for (const month of ['2026-06', '2026-05'])
      expect((await failed(month, new FeedError('timeout'))).kind).toBe('stepped');
    const at = new Date(NOW.getTime() + MINUTE / 2);
    expect(await failed('2026-04', new FeedError('timeout'))).toEqual({ kind: 'idle', at });
    expect(await loadState(db, 'backfill')).toMatchObject({
      paused: false,
      hold: { tries: 1, words: 'trouble.feed.timeout', until: at.toISOString() },
    });
    expect((await failed('2026-03', new FeedError('timeout'))).kind).toBe('stepped');
  });
});
