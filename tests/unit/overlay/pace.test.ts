import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../../utils/overlay/pace.ts';

/** How often a pass runs in `ms` when the page changes again as soon as one is over. */
function passesIn(ms: number, fight: boolean): number {
  const pace = createPace();
  let passes = 0;
  for (let now = 0; now < ms; passes += 1) now += pace(now, fight) + 16;
  return passes;
}

describe('the pace of passes', () => {
  it('the first follow at once', () => {
    const pace = createPace();
    expect([0, 1, 2, 3, 4].map((n) => pace(n * 16, false))).toEqual([0, 0, 0, 0, 0]);
  });

  it('an endless storm is looked at every two seconds, an endless fight far less', () => {
    expect(passesIn(60_000, false)).toBeLessThan(42);
    expect(passesIn(60_000, false)).toBeGreaterThan(25);
    expect(passesIn(60_000, true)).toBeLessThan(18);
  });

  it('calm begins anew, and no wait is longer than its bound', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.boolean(), (waits, fight) => {
        const pace = createPace();
        let now = 0;
        for (const gap of waits) {
          const wait = pace((now += gap), fight);
          expect(wait).toBeLessThanOrEqual(fight ? 30_000 : 2000);
        }
        expect(pace(now + 200_000, fight)).toBe(0);
      }),
    );
  });
});
