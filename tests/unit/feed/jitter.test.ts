import { expect, it } from 'vitest';
import { steadyRandom } from '../../../utils/feed/jitter.ts';

const numbers = Array.from({ length: 2000 }, (_, n) => n);

it('gives the same number for the same three, and another where any of them differs', () => {
  expect(steadyRandom(7, 8, 9)).toBe(steadyRandom(7, 8, 9));
  const all = [[7], [7, 8], [7, 8, 9], [7, 9], [7, 8, 10], [8, 7], [7 + 2 ** 32], [7, 2 ** 33]];
  expect(new Set(all.map(([a = 0, b, c]) => steadyRandom(a, b, c))).size).toBe(all.length);
  expect(steadyRandom(7, 0, 0)).toBe(steadyRandom(7));
});

it('is spread evenly over 0…1, also for numbers that follow one another', () => {
  for (const place of [0, 1, 2]) {
    const found = numbers.map((n) =>
      steadyRandom(...([3, 4, 5].with(place, n) as [number, number, number])),
    );
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...found)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const n = found.filter((one) => Math.floor(one * 10) === tenth).length;
      expect(n).toBeGreaterThan(140);
      expect(n).toBeLessThan(260);
    }
  }
});
