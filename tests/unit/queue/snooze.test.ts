import { describe, expect, it } from 'vitest';
import { snoozeTimes } from '../../../utils/queue/snooze.ts';

/** By the reader's own clock: year, month, day, hour, weekday. */
const local = (at: string): number[] => {
  const date = new Date(at);
  return [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getDay(),
  ];
};

describe('what the snooze menu offers', () => {
  it('is nine in the morning by the reader’s clock: tomorrow, next Monday, in a week, in 30 days', () => {
    const times = snoozeTimes(new Date(2026, 7, 21, 23, 59));
    expect(local(times.tomorrow)).toEqual([2026, 8, 22, 9, 0, 6]);
    expect(local(times.monday)).toEqual([2026, 8, 24, 9, 0, 1]);
    expect(local(times.week)).toEqual([2026, 8, 28, 9, 0, 5]);
    expect(local(times.month)).toEqual([2026, 9, 20, 9, 0, 0]);
  });

  it.each([
    [2, 3],
    [3, 10],
    [4, 10],
    [8, 10],
    [9, 10],
  ])('on %i August 2026 “Monday” is the %i.', (day, monday) => {
    expect(local(snoozeTimes(new Date(2026, 7, day, 0, 1)).monday)).toEqual([
      2026,
      8,
      monday,
      9,
      0,
      1,
    ]);
  });

  it('goes over the end of a year', () => {
    const times = snoozeTimes(new Date(2026, 11, 31, 12));
    expect(local(times.tomorrow).slice(0, 4)).toEqual([2027, 1, 1, 9]);
    expect(local(times.month).slice(0, 4)).toEqual([2027, 1, 30, 9]);
  });
});
