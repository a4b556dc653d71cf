import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  highestUnder,
  placeLabel,
  reachOf,
  withoutOverlap,
} from '../../../utils/view/bar-labels.ts';
import { monthsUnder } from '../../../utils/view/months-under.ts';

const chart = { step: 14, width: 112 };

describe('labels of bars', () => {
  it('stand over the middle of their bar, and at the edges inside the chart', () => {
    expect(placeLabel('12', 4, chart)).toMatchObject({ x: 63, anchor: 'middle' });
    expect(placeLabel('1234', 7, chart)).toMatchObject({ x: 112, anchor: 'end' });
    expect(placeLabel('1234', 0, chart)).toMatchObject({ x: 0, anchor: 'start' });
  });

  it('stand above each bar that they reach over', () => {
    const newest = placeLabel('148', 7, chart);
    expect(highestUnder(newest, [0, 0, 0, 0, 0, 90, 60, 50], chart.step)).toBe(60);
    expect(highestUnder(placeLabel('9', 5, chart), [0, 0, 0, 0, 80, 9, 80, 0], chart.step)).toBe(9);
  });

  it('are never cut and never touch, the first one stays', () => {
    const texts = fc.array(fc.record({ week: fc.nat(7), text: fc.stringMatching(/^\d{1,6}$/) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const labels = all.map(({ week, text }) => placeLabel(text, week, chart));
        const kept = withoutOverlap(labels);
        expect(kept[0]).toBe(labels[0]);
        const reaches = kept.map(reachOf).sort((a, b) => a[0] - b[0]);
        reaches.forEach(([from, to], i) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(chart.width);
          if (i > 0) expect(from).toBeGreaterThanOrEqual(reaches[i - 1]?.[1] ?? 0);
        });
      }),
    );
  });

  it('of weeks name the month where it begins', () => {
    expect(monthsUnder(['2026-07-20', '2026-07-27', '2026-08-03', '2026-08-10'])).toEqual([
      'Jul',
      '',
      'Aug',
      '',
    ]);
  });
});
