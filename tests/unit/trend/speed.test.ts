import { describe, expect, it } from 'vitest';
import { speedOf } from '../../../utils/trend/speed.ts';
import { surplus } from '../../../utils/trend/samples.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;

/** Samples as minutes before now and upvotes. */
const at = (...pairs: [ago: number, upvotes: number][]) =>
  pairs.map(([ago, upvotes]) => ({ id: '2608.00001', at: NOW - ago, upvotes }));

describe('upvotes an hour', () => {
  it.each([
    ['from the first to the last reading', at([120, 10], [60, 20], [0, 40]), 15],
    ['of the last day only', at([DAY + 60, 0], [DAY, 10], [0, 58]), 2],
    ['rounded', at([60, 10], [20, 12]), 3],
    ['never below none', at([60, 10], [0, 5]), 0],
    ['from half an hour on', at([30, 0], [0, 4]), 8],
    ['none from less', at([29, 0], [0, 4]), 0],
    ['none from one reading', at([0, 4]), 0],
    ['none from none', [], 0],
    ['a reading of 36 hours ago still tells', at([37 * HOUR, 0], [36 * HOUR, 5]), 5],
    ['one before that does not', at([37 * HOUR + 1, 0], [36 * HOUR + 1, 5]), 0],
    ['readings that have not come yet do not count', at([60, 0], [0, 6], [-60, 600]), 6],
    [
      'one a day before the last counts, one minute more does not',
      at([DAY + 1, 0], [DAY, 24], [0, 48]),
      1,
    ],
  ])('%s', (_, samples, speed) => {
    expect(speedOf(samples, NOW)).toBe(speed);
  });
});

describe('samples that can go', () => {
  const goes = (...agos: number[]): number[] =>
    surplus(at(...agos.map((ago): [number, number] => [ago, 1])), NOW).map((one) => NOW - one.at);

  it('of two in one grain the first, but never the very first and never the last', () => {
    expect(goes(50 * DAY, 20, 10, 0)).toEqual([20]);
    expect(goes(20, 10)).toEqual([]);
    expect(goes(10)).toEqual([]);
  });

  it('the grain is half an hour for two days, six hours for two weeks, a day beyond', () => {
    // NOW is a whole number of days, so that grains end at it.
    expect(goes(90 * DAY, 31, 29, 0)).toEqual([]);
    expect(goes(90 * DAY, 2 * DAY, 2 * DAY - 20, 0)).toEqual([2 * DAY]);
    expect(goes(90 * DAY, 2 * DAY, 2 * DAY - 40, 0)).toEqual([]);
    expect(goes(90 * DAY, 3 * DAY, 3 * DAY - 40, 3 * DAY - 7 * HOUR, 0)).toEqual([3 * DAY]);
    expect(goes(90 * DAY, 14 * DAY, 14 * DAY - 7 * HOUR, 0)).toEqual([]);
    expect(goes(90 * DAY, 20 * DAY, 20 * DAY - 7 * HOUR, 19 * DAY, 0)).toEqual([20 * DAY]);
  });
});
