import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '../../../utils/time/calendar-day.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';

describe('a day of the calendar', () => {
  it.each(['1991-08-14', '2024-02-29', '2000-02-29', '2026-12-31', '2199-12-31'])(
    '%s is one',
    (day) => expect(isCalendarDay(day)).toBe(true),
  );

  it.each([
    ...BAD_DATES,
    '2025-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-1-01',
    '2200-01-01',
    '0099-01-01',
    '2026-08-21T00:00:00Z',
    ' 2026-08-21',
    '2026-08-21\n',
  ])('%j is none', (value) => expect(isCalendarDay(value)).toBe(false));

  it('is exactly what a date goes through unharmed', () => {
    const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2199, 11, 31)];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (ms) =>
        isCalendarDay(new Date(ms).toISOString().slice(0, 10)),
      ),
    );
  });
});
