import { afterEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { loadState, updateState } from '../../../utils/db/state.ts';
import { FeedError } from '../../../utils/feed/error.ts';
import { createDayReader } from '../../../utils/feed/read-day.ts';
import { HEAD_KEY } from '../../../utils/trend/format.ts';

const NOW = new Date('2026-08-21T15:00:00Z');
const HOUR = 3_600_000;
const DAY = '2026-08-21';
const db = openDb('read-day');
afterEach(() => db.delete({ disableAutoOpen: false }));

/** Reads a day that the feed says is not open yet; `skew`: as its answer tells. */
async function notOpen(skew?: number): Promise<boolean> {
  const client = {
    readDay: () => Promise.reject(new FeedError('not-open', { status: 400, skew })),
    readMonthPage: () => Promise.reject(new Error('not asked')),
  };
  return createDayReader({ db, client, now: () => NOW, random: () => 0.5 })(DAY, {
    reason: 'clock',
  });
}

it.each([0, undefined])(
  'a day that is not open has an empty list, where the clocks agree (%s)',
  async (skew) => {
    expect(await notOpen(skew)).toBe(true);
    expect(await db.days.get(DAY)).toMatchObject({ ids: [], readAt: NOW.toISOString() });
    const { agreedAt, lastReadAt } = await loadState(db, 'sync');
    expect([agreedAt, lastReadAt]).toEqual([
      skew === 0 ? NOW.toISOString() : undefined,
      NOW.toISOString(),
    ]);
  },
);

it('where our clock is ahead it is no day yet: only the feed’s clock is taken', async () => {
  expect(await notOpen(-20 * HOUR)).toBe(true);
  expect(await db.days.count()).toBe(0);
  expect(await loadState(db, 'sync')).toEqual({ skew: -20 * HOUR });
  expect(await db.dirty.toCollection().primaryKeys()).toEqual([HEAD_KEY]);
});

it('where a list is as it was, pages hear of another clock, and only then', async () => {
  const answers = [HOUR, HOUR, 0].map((skew) => ({ etags: ['"1"'], skew }));
  const client = {
    readDay: () => Promise.resolve(answers.shift() ?? { etags: [], skew: 0 }),
    readMonthPage: () => Promise.reject(new Error('not asked')),
  };
  const read = createDayReader({ db, client, now: () => NOW, random: () => 0.5 });
  const dirty: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    await read(DAY, { reason: 'clock' });
    dirty.push(await db.dirty.count());
    await db.dirty.clear();
  }
  expect(dirty).toEqual([1, 0, 1]);
});

it('where that was known, the day has an empty list, and the clocks do not agree', async () => {
  await updateState(db, 'sync', (sync) => ({ ...sync, skew: -20 * HOUR }));
  await notOpen(-20 * HOUR + 1000);
  expect(await db.days.count()).toBe(1);
  const { skew, agreedAt } = await loadState(db, 'sync');
  expect([skew, agreedAt]).toEqual([-20 * HOUR + 1000, undefined]);
});
