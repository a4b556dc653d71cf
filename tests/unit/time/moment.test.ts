import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfMoment, isMoment, momentMs, soundMoment } from '../../../utils/time/moment.ts';
import { BAD_DATES } from '../../support/bad-dates.ts';

describe('a moment', () => {
  it.each([
    '2026-08-21T09:40:00.000Z',
    '2026-08-21T09:40:00Z',
    '2026-08-21T09:40Z',
    '2024-02-29T23:59:59.999Z',
    '1970-01-01T00:00:00.000Z',
  ])('%s is one', (at) => {
    expect(isMoment(at)).toBe(true);
    expect(soundMoment(at)).toBe(at);
    expect(momentMs(at)).toBe(new Date(at).getTime());
    expect(dayOfMoment(at)).toBe(at.slice(0, 10));
  });

  it.each([
    ...BAD_DATES,
    '2026-08-21',
    '2026-08-21T09:40:00.000',
    '2026-08-21T09:40:00+02:00',
    '2026-08-21T09:40:.Z',
    '1969-12-31T23:59:59Z',
  ])('%j is none', (value) => {
    expect(isMoment(value)).toBe(false);
    expect(soundMoment(value)).toBeUndefined();
    expect(momentMs(value)).toBeUndefined();
    expect(dayOfMoment(value)).toBeUndefined();
  });

  it('is whatever our own clock writes', () => {
    const max = Date.UTC(2199, 11, 31);
    fc.assert(
      fc.property(fc.integer({ min: 0, max }), (ms) => momentMs(new Date(ms).toISOString()) === ms),
    );
  });
});
