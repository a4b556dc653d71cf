import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import type { MonthRow } from '../../../utils/db/tables.ts';
import { daysOfMonth } from '../../../utils/time/feed-month.ts';
import { reopenGaps } from '../../../utils/feed/reopen-gaps.ts';

const TODAY = '2026-08-21';
let db: TidemarkDb;

beforeEach(() => {
  db = openDb('reopen-gaps');
});
afterEach(() => db.delete());

/** Marks a month as done at this moment, with a row for each of these days. */
async function done(month: string, doneAt: string, days: readonly string[]): Promise<void> {
  await db.months.put({ month, page: 0, doneAt });
  await db.days.bulkPut(
    days.map((day) => ({ day, ids: [], upvotes: [], readAt: doneAt, etags: [] })),
  );
}

const reopened = async (): Promise<MonthRow[]> => {
  await reopenGaps(db, TODAY, '2026-05');
  return db.months.filter(({ doneAt }) => doneAt === undefined).toArray();
};

it('a month that was done before its last day, with a day that nobody read since, is opened again', async () => {
  await done('2026-06', '2026-06-10T00:00:00.000Z', daysOfMonth('2026-06').slice(0, 20));
  expect(await reopened()).toEqual([{ month: '2026-06', page: 0 }]);
});

it('so is this month, for the newest day that the daily readings no longer reach', async () => {
  await done('2026-08', '2026-08-02T00:00:00.000Z', daysOfMonth('2026-08').slice(0, 5));
  expect(await reopened()).toEqual([{ month: '2026-08', page: 0 }]);
});

it.each([
  ['has all its days', '2026-06', '2026-06-10T00:00:00.000Z', daysOfMonth('2026-06')],
  ['was done after its last day', '2026-06', '2026-07-02T00:00:00.000Z', []],
  ['is older than what the reader wants', '2026-04', '2026-04-10T00:00:00.000Z', []],
  [
    'lacks only days that are read daily',
    '2026-08',
    '2026-08-02T00:00:00.000Z',
    daysOfMonth('2026-08').slice(0, 6),
  ],
  ['is none', '2026-99', '2026-06-10T00:00:00.000Z', []],
])('one stays done that %s', async (_, month, doneAt, days) => {
  await done(month, doneAt, days);
  expect(await reopened()).toEqual([]);
});

it('a month that is still being copied keeps its place', async () => {
  await db.months.put({ month: '2026-06', page: 3 });
  expect(await reopened()).toEqual([{ month: '2026-06', page: 3 }]);
});
