import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPlace } from '../../../../components/overlay/bar/jump.ts';
import { placeCard } from '../../../../components/overlay/card/place.ts';
import { sparkPoints } from '../../../../components/overlay/card/spark.ts';

const view = { width: 1200, height: 800 };
const badge = (left: number, top: number) => ({ left, top, right: left + 90, bottom: top + 18 });

describe('the place of a card', () => {
  it('below its badge, above where only there is room', () => {
    const card = { width: 360, height: 380 };
    expect(placeCard(badge(100, 100), card, view)).toMatchObject({ left: 100, top: 124 });
    expect(placeCard(badge(100, 600), card, view)).toMatchObject({ left: 100, bottom: 206 });
    expect(placeCard(badge(1150, 100), card, view).left).toBe(832);
  });

  it('always inside the window, never over its badge, and as high as the larger room', () => {
    const n = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(n(1200), n(782), n(1180), n(780), (left, top, width, height) => {
        const mark = badge(left, top);
        const place = placeCard(mark, { width, height }, view);
        const shown = Math.min(height, place.most);
        const from = place.top ?? view.height - (place.bottom ?? 0) - shown;
        expect(from).toBeGreaterThanOrEqual(8);
        expect(from + shown).toBeLessThanOrEqual(792);
        expect(from >= mark.bottom || from + shown <= mark.top).toBe(true);
        expect(place.most).toBeGreaterThanOrEqual(Math.min(height, 300));
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + width).toBeLessThanOrEqual(1192);
      }),
    );
  });
});

describe('the way from mark to mark', () => {
  it('goes round at both ends, and begins where the reader looks', () => {
    expect(nextPlace([], undefined, 1)).toBeUndefined();
    expect(nextPlace([-50, 20, 300], undefined, 1)).toBe(1);
    expect(nextPlace([-50, 20, 300], undefined, -1)).toBe(0);
    expect(nextPlace([-50, -20], undefined, 1)).toBe(0);
    expect(nextPlace([20, 300], undefined, -1)).toBe(1);
    expect(nextPlace([20, 300], 1, 1)).toBe(0);
    expect(nextPlace([20, 300], 0, -1)).toBe(1);
  });
});

describe('the sparkline', () => {
  it('is to scale in time and upvotes', () => {
    const history = [
      [0, 10],
      [30, 20],
      [120, 30],
    ] as const;
    expect(sparkPoints(history, 120, 20)).toEqual([
      [0, 20],
      [30, 10],
      [120, 0],
    ]);
    expect(sparkPoints([[5, 7]], 120, 20)).toEqual([[0, 10]]);
  });
});
