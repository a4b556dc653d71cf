import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  feedDay,
  isFeedDay,
  isWeekend,
} from '../../../utils/time/feed-day.ts';

describe('the feed day', () => {
  it.each([
    ['2026-08-21T01:29:59Z', '2026-08-20'],
    ['2026-08-21T01:30:00Z', '2026-08-21'],
    ['2026-01-15T02:29:59Z', '2026-01-14'],
    ['2026-01-15T02:30:00Z', '2026-01-15'],
    ['2026-03-08T02:30:00Z', '2026-03-08'],
    ['2026-03-09T01:30:00Z', '2026-03-09'],
    ['2026-11-01T01:30:00Z', '2026-11-01'],
    ['2026-11-02T02:29:59Z', '2026-11-01'],
    ['2026-11-02T02:30:00Z', '2026-11-02'],
    ['2027-01-01T02:29:59Z', '2026-12-31'],
    ['2027-01-01T02:30:00Z', '2027-01-01'],
  ])('at %s is %s', (now, day) => {
    expect(feedDay(new Date(now))).toBe(day);
  });

  it('counts days both ways', () => {
    expect(dayNumber('2023-05-04')).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: -400, max: 400 }),
        (n, step) => {
          expect(dayNumber(dayOfNumber(n))).toBe(n);
          expect(dayNumber(addDays(dayOfNumber(n), step))).toBe(n + step);
        },
      ),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '', 'today', '2025-02-29'])(
    '%s is no day',
    (text) => {
      expect(isFeedDay(text)).toBe(false);
    },
  );

  it('knows real days and weekends', () => {
    expect(isFeedDay('2024-02-29')).toBe(true);
    expect(isWeekend('2026-08-22')).toBe(true);
    expect(isWeekend('2026-08-21')).toBe(false);
  });
});
