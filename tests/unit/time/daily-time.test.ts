import { expect, it } from 'vitest';
import { isDailyTime, lastTime, nextTime } from '../../../utils/time/daily-time.ts';

const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 7, day, hour, minute);

it.each([
  ['08:30', at(21, 8, 29), at(20, 8, 30), at(21, 8, 30)],
  ['08:30', at(21, 8, 30), at(21, 8, 30), at(22, 8, 30)],
  ['00:00', at(21, 12), at(21, 0), at(22, 0)],
  ['23:59', at(1, 0), new Date(2026, 6, 31, 23, 59), at(1, 23, 59)],
])('%s at %s', (time, now, last, next) => {
  expect(lastTime(time, now)).toEqual(last);
  expect(nextTime(time, now)).toEqual(next);
});

it('where the clock leaps or falls back, it comes once, in order', () => {
  // Every hour of a year, in whatever zone the test runs.
  for (let hour = 0; hour < 24 * 366; hour += 1) {
    const now = new Date(2026, 0, 1, hour);
    const [last, next] = [lastTime('02:30', now), nextTime('02:30', now)];
    expect(last <= now && now < next).toBe(true);
    const apart = (next.getTime() - last.getTime()) / 3_600_000;
    expect(apart >= 22 && apart <= 26).toBe(true);
  }
});

it.each(['8:30', '24:00', '12:60', '', '12:30 ', 1230, null, undefined, '１２:30'])(
  '%j is no time of day',
  (value) => expect(isDailyTime(value)).toBe(false),
);
