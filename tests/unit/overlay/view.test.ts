import { describe, expect, it } from 'vitest';
import { badgeView } from '../../../utils/overlay/view.ts';
import type { Trend } from '../../../utils/trend/format.ts';

const TREND: Trend = {
  day: '2026-08-21',
  rank: 2,
  size: 30,
  upvotes: 146,
  speed: 0,
  topOfMonth: false,
};
const NOTHING = { saved: false, read: undefined };

describe('a badge’s words', () => {
  it('on a narrow page only the votes; the label says all the same', () => {
    const wide = badgeView(TREND, '2026-08-21', NOTHING);
    const narrow = badgeView(TREND, '2026-08-21', NOTHING, true);
    expect(wide.text).toMatch(/^146 · #2 /);
    expect(narrow).toEqual({ ...wide, text: '146' });
  });
});
