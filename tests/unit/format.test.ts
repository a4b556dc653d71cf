import { describe, expect, it } from 'vitest';
import * as dates from '../../utils/format.ts';
import { BAD_DATES } from '../support/bad-dates.ts';

const NOW = new Date('2026-08-21T10:00:00Z');

describe('dates in words', () => {
  it('says a day, a span and a distance', () => {
    expect(dates.dayLabel('2026-08-21')).toBe('Fri 21 Aug');
    expect(dates.longDayLabel('2026-08-21')).toBe('Fri 21 Aug 2026');
    expect(dates.monthLabel('2026-08')).toBe('August 2026');
    expect(dates.shortMonthLabel('2026-08-21')).toBe('Aug');
    expect(dates.spanLabel('2026-08-17', '2026-08-23')).toBe('17–23 Aug 2026');
    expect(dates.relativeTime('2026-08-21T09:56:00Z', NOW)).toBe('4 min ago');
  });

  it('a moment is of the day that the reader had, whatever the day was in Greenwich', () => {
    const before = process.env['TZ'];
    for (const [zone, day] of [
      ['Pacific/Auckland', 'Sat 22 Aug'],
      ['America/Los_Angeles', 'Fri 21 Aug'],
    ] as const) {
      process.env['TZ'] = zone;
      expect(dates.momentLabel('2026-08-21T20:00:00.000Z')).toBe(day);
      expect(dates.longMomentLabel('2026-08-21T20:00:00.000Z')).toBe(`${day} 2026`);
    }
    process.env['TZ'] = before;
  });

  it.each(BAD_DATES)('never throws, and says that it does not know: %j', (value) => {
    // Whatever a store holds reaches these: the types say what should be there.
    const odd = value as string;
    const { list: _, ...ofDates } = dates;
    for (const [name, say] of Object.entries(ofDates)) {
      const words = (say as (...args: unknown[]) => unknown)(odd, name === 'spanLabel' ? odd : NOW);
      expect(words, name).toMatch(/^an unknown (?:day|time)$/);
    }
    expect(dates.spanLabel('2026-08-17', odd)).toBe('an unknown day');
  });
});
