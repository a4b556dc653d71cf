import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber } from '../../../utils/time/feed-day.ts';
import { mondayOfWeek, weekOfDay } from '../../../utils/view/iso-week.ts';
import { missingDays, neighbour, parsePeriod, periodOf } from '../../../utils/view/period.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map(dayOfNumber);

describe('ISO weeks', () => {
  it.each([
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-05-04', '2023-W18'],
    ['2023-01-01', '2022-W52'],
  ])('%s is in %s', (one, week) => {
    expect(weekOfDay(one)).toBe(week);
  });

  it.each(['2025-W53', '2026-W54', '2026-W00', '2026-34', 'W34', ''])('%s is no week', (text) => {
    expect(mondayOfWeek(text)).toBeUndefined();
  });

  it('a day lies in the seven days of its week', () => {
    fc.assert(
      fc.property(day, (one) => {
        const monday = mondayOfWeek(weekOfDay(one)) ?? '';
        return monday <= one && one <= addDays(monday, 6);
      }),
    );
  });
});

describe('periods', () => {
  it('going on and back leads to where one was', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('day', 'week', 'month'), (one, kind) => {
        const period = periodOf(kind, one);
        const next = neighbour(period, 1, '2999-12-31');
        expect(next && neighbour(next, -1, '2999-12-31')?.id).toBe(period.id);
        expect(next?.first).toBe(addDays(period.last, 1));
      }),
    );
  });

  it('ends where the feed does', () => {
    expect(neighbour(periodOf('week', '2023-05-04'), -1, '2026-08-21')).toBeUndefined();
    expect(neighbour(periodOf('month', '2026-08-21'), 1, '2026-08-21')).toBeUndefined();
    expect(neighbour(periodOf('day', '2026-08-20'), 1, '2026-08-21')?.id).toBe('2026-08-21');
  });

  it.each([
    ['day', '2026-02-30'],
    ['month', '2026-13'],
    ['month', '2026-1'],
    ['week', 'x'],
  ] as const)('there is no %s %s', (kind, id) => {
    expect(parsePeriod(kind, id)).toBeUndefined();
  });

  it('misses only weekdays that the feed has lived', () => {
    const week = periodOf('week', '2026-08-21');
    expect(missingDays(week, '2026-08-21', new Set(['2026-08-18']))).toEqual([
      '2026-08-17',
      '2026-08-19',
      '2026-08-20',
      '2026-08-21',
    ]);
    expect(missingDays(periodOf('week', '2023-05-04'), '2026-08-21', new Set())).toEqual([
      '2023-05-04',
      '2023-05-05',
    ]);
  });
});
