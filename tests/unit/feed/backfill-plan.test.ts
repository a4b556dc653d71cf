import { describe, expect, it } from 'vitest';
import type { MonthRow } from '../../../utils/db/tables.ts';
import { newestMonth, nextStep } from '../../../utils/feed/backfill-plan.ts';
import { progressOf } from '../../../utils/feed/backfill-progress.ts';

const NOW = new Date('2025-08-21T15:00:00Z');
const DONE = '2025-08-01T00:00:00.000Z';
const TODAY = '2025-08-21';

const step = (rows: readonly MonthRow[], since = '2025-05') =>
  nextStep({
    months: new Map(rows.map((row) => [row.month, row])),
    today: TODAY,
    since,
    now: NOW,
  });
const done = (month: string): MonthRow => ({ month, page: 0, doneAt: DONE });
const inTrouble = (month: string, nextTryAt: string): MonthRow => ({
  month,
  page: 2,
  trouble: {
    tries: 2,
    words: '',
    nextTryAt,
  },
});

describe('the next request for the archive', () => {
  it('begins with the newest month that the daily readings do not cover whole', () => {
    expect(['2025-08-15', '2025-08-16', '2025-08-21'].map(newestMonth)).toEqual([
      '2025-07',
      '2025-08',
      '2025-08',
    ]);
    expect(step([])).toEqual({ kind: 'page', month: '2025-08', page: 0 });
  });

  it('goes on with the page or the day that comes next, and back month by month', () => {
    expect(step([{ month: '2025-08', page: 3 }])).toEqual({
      kind: 'page',
      month: '2025-08',
      page: 3,
    });
    expect(step([{ month: '2025-08', page: 3, days: ['2025-08-05', '2025-08-04'] }])).toEqual({
      kind: 'day',
      month: '2025-08',
      day: '2025-08-05',
    });
    expect(step([done('2025-08'), done('2025-06')])).toEqual({
      kind: 'page',
      month: '2025-07',
      page: 0,
    });
  });

  it('ends with the month that the reader chose', () => {
    const rows = ['2025-08', '2025-07', '2025-06', '2025-05'].map(done);
    expect(step(rows)).toEqual({ kind: 'done' });
    expect(step(rows, '2025-04')).toMatchObject({ kind: 'page', month: '2025-04' });
  });

  it('takes the newest first, also where an earlier version wrote down what pages needed', () => {
    const pulled = { month: '2025-05', page: 0, pulledAt: '2025-08-21T14:00:01.000Z' };
    expect(step([pulled])).toMatchObject({ month: '2025-08' });
    expect(step([pulled, done('2025-08')])).toMatchObject({ month: '2025-07' });
  });

  it('passes over a month in trouble until its time, and waits where only such are left', () => {
    const later = inTrouble('2025-08', '2025-08-21T16:00:00.000Z');
    expect(step([later])).toMatchObject({ month: '2025-07' });
    expect(step([inTrouble('2025-08', NOW.toISOString())])).toMatchObject({
      month: '2025-08',
      page: 2,
    });
    const sooner = inTrouble('2025-07', '2025-08-21T15:30:00.000Z');
    expect(step([later, sooner, done('2025-06'), done('2025-05')])).toEqual({
      kind: 'wait',
      until: new Date('2025-08-21T15:30:00.000Z'),
    });
  });

  it('a month in trouble does not wait for a year', () => {
    expect(step([inTrouble('2025-08', '2026-08-21T16:00:00.000Z')])).toMatchObject({
      month: '2025-08',
    });
  });
});

describe('how far the copy is', () => {
  const progress = (rows: readonly MonthRow[], since = '2025-06') => progressOf(rows, TODAY, since);

  it('counts months, names those in trouble, and tells the time that is left', () => {
    expect(progress([])).toEqual({ done: 0, total: 3, failed: [], secondsLeft: 26 });
    expect(progress([done('2025-08'), inTrouble('2025-07', DONE)])).toEqual({
      done: 1,
      total: 3,
      failed: ['2025-07'],
      secondsLeft: 15,
    });
  });

  it.each<[string, MonthRow | undefined, number]>([
    ['a month whose papers name no days is read day by day', undefined, 22],
    ['so many days are left', { month: '2025-03', page: 1, days: ['2025-03-03'] }, 1],
    ['none', done('2025-03'), 0],
  ])('%s', (_, row, requests) => {
    const rest = ['2025-08', '2025-07', '2025-06', '2025-05', '2025-04'].map(done);
    const { secondsLeft } = progress(row ? [...rest, row] : rest, '2025-03');
    expect(secondsLeft).toBe(Math.round(requests * 1.25));
  });

  it('a month of more pages than most is one request more', () => {
    expect(progress([{ month: '2025-08', page: 9 }], '2025-08').secondsLeft).toBe(1);
  });
});
