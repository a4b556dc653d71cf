import { expect, it } from 'vitest';
import { backoffMs, calmBackoffMs, monthBackoffMs } from '../../../utils/feed/backoff.ts';

const MINUTE = 60_000;
const most = (): number => 1;
const least = (): number => 0;
const wait = (of: typeof backoffMs, tries: readonly number[]): number[] =>
  tries.map((n) => of(n, most) / MINUTE);

it('waits twice as long at most after each failure, an hour at most, five seconds at least', () => {
  expect(wait(backoffMs, [1, 2, 3, 6, 7, 8, 50])).toEqual([1, 2, 4, 32, 60, 60, 60]);
  expect(backoffMs(5, least)).toBe(5000);
  expect(backoffMs(2, () => 0.5)).toBe(MINUTE);
  expect(backoffMs(1, least, 90_000)).toBe(90_000);
  expect(backoffMs(5, most, 90_000)).toBe(16 * MINUTE);
});

it('a month waits from a minute to half a day', () => {
  expect(wait(monthBackoffMs, [1, 2, 6, 7, 50])).toEqual([8, 16, 256, 512, 720]);
  expect(monthBackoffMs(1, least)).toBe(MINUTE);
  expect(monthBackoffMs(1, least, 5 * MINUTE)).toBe(5 * MINUTE);
});

it('an install that has its lists waits long, and comes back with the others spread over an hour', () => {
  expect([calmBackoffMs(1, least), calmBackoffMs(1, most)]).toEqual([10 * MINUTE, 70 * MINUTE]);
  expect([calmBackoffMs(2, least), calmBackoffMs(9, most)]).toEqual([20 * MINUTE, 100 * MINUTE]);
  expect(calmBackoffMs(1, () => 0.5, 7000)).toBe(40 * MINUTE + 7000);
});
