import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isStillMoving, topPercent } from '../../../utils/view/percentile.ts';

const others = (best: number, rest: number): number[] => [
  ...Array.from({ length: best }, () => 100),
  ...Array.from({ length: rest }, () => 1),
];

it.each([
  ['the best of a hundred', 200, others(0, 99), 1],
  ['the second of a hundred', 50, others(1, 98), 2],
  ['with as many as another: both count', 100, others(1, 98), 2],
  ['rounded up: 3 of 200 are not 1 %', 100, others(2, 197), 2],
  ['just in the upper half', 50, others(1, 2), 50],
  ['in the lower half', 50, others(2, 2), undefined],
  ['alone in its month', 5, [], undefined],
])('%s', (_, upvotes, rest, percent) => expect(topPercent(upvotes, rest)).toBe(percent));

it('is never better with fewer upvotes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500)), fc.nat(500), fc.nat(50), (rest, upvotes, more) => {
      const low = topPercent(upvotes, rest) ?? 100;
      expect(topPercent(upvotes + more, rest) ?? 100).toBeLessThanOrEqual(low);
    }),
  );
});

it('moves for fourteen days', () => {
  expect(isStillMoving('2026-08-07', '2026-08-21')).toBe(true);
  expect(isStillMoving('2026-08-06', '2026-08-21')).toBe(false);
});
