import { describe, expect, it } from 'vitest';
import { rowPlace } from '../../../../components/overlay/rows/row-place.ts';

const line = (left: number, top: number, width: number) => ({
  left,
  top,
  width,
  right: left + width,
});

describe('the place of a sign on a row', () => {
  it('is after the last line that has text, counted from the layer', () => {
    const lines = [line(40, 300, 500), line(40, 320, 120), line(160, 320, 0)];
    expect(rowPlace(lines, { left: 8, top: -700 }, 1200)).toEqual({ x: 155, y: 1017 });
  });

  it('stays in the window, and is none where the title is not shown', () => {
    expect(rowPlace([line(0, 0, 398)], { left: 0, top: 0 }, 400)).toEqual({ x: 388, y: -3 });
    expect(rowPlace([], { left: 0, top: 0 }, 400)).toBeUndefined();
  });
});
