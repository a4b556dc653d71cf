import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Visits } from '../../../utils/db/state-values.ts';
import { dayOfNumber } from '../../../utils/time/feed-day.ts';
import { afterLook, afterVisit, daysAway, missedDays } from '../../../utils/view/visits.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 7, 21, 0, minutes)).toISOString();

describe('looks at a list', () => {
  it('the first look has nothing before it', () => {
    expect(afterLook(undefined, 'today', at(0))).toEqual({ list: 'today', at: at(0) });
  });

  it('looks within half an hour are one visit: what is new stays new', () => {
    const first = afterLook(undefined, 'today', at(0));
    const later = afterLook(first, 'today', at(60));
    expect(later.since).toBe(at(0));
    expect(afterLook(later, 'today', at(80)).since).toBe(at(0));
    expect(afterLook(later, 'today', at(95)).since).toBe(at(60));
  });
});

describe('missed days', () => {
  it('nothing is missed at the first visit', () => {
    const visits = afterVisit({ visited: [] }, '2026-08-21');
    expect(missedDays(visits, '2026-08-21')).toEqual([]);
  });

  it('are exactly the days away, until the reader says they are seen', () => {
    let visits = afterVisit({ visited: [] }, '2026-08-17');
    visits = afterVisit(visits, '2026-08-20');
    expect(missedDays(visits, '2026-08-20')).toEqual(['2026-08-18', '2026-08-19']);
    visits = afterVisit(visits, '2026-08-23');
    expect(missedDays(visits, '2026-08-23')).toEqual([
      '2026-08-18',
      '2026-08-19',
      '2026-08-21',
      '2026-08-22',
    ]);
  });

  it('for any stream of visits: missed and visited days are all days since the first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 20 }), (numbers) => {
        const days = numbers.sort((a, b) => a - b).map(dayOfNumber);
        const visits = days.reduce<Visits>(afterVisit, { visited: [] });
        const last = days.at(-1) ?? '';
        const expected = [];
        for (let n = numbers[0] ?? 0; dayOfNumber(n) < last; n += 1)
          if (!days.includes(dayOfNumber(n))) expected.push(dayOfNumber(n));
        expect(missedDays(visits, last)).toEqual(expected);
      }),
    );
  });
});

describe('days away', () => {
  it.each([
    ['a month', '2026-07-21', ['2026-08-21'], 30],
    ['a weekend is nobody’s absence', '2026-08-14', [], 2 + 4],
    ['one day is no absence', '2026-08-19', ['2026-08-21'], 0],
    ['two are', '2026-08-18', ['2026-08-21'], 2],
    ['those before an earlier visit are told no more', '2026-07-21', ['2026-08-20'], 0],
    ['a first visit', undefined, [], 0],
  ])('%s', (_, seenThrough, visited, n) => {
    expect(
      daysAway({ ...(seenThrough !== undefined && { seenThrough }), visited }, '2026-08-21'),
    ).toBe(n);
  });

  it('from Friday to Monday nobody was away', () => {
    expect(daysAway({ seenThrough: '2026-08-21', visited: [] }, '2026-08-24')).toBe(0);
  });
});
