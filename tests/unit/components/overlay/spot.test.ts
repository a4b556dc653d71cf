import { describe, expect, it } from 'vitest';
import {
  linesOf,
  spotFor,
  type Box,
  type Ground,
} from '../../../../components/overlay/places/spot.ts';

const box = (left: number, top: number, right: number, bottom = top + 16): Box => ({
  left,
  top,
  right,
  bottom,
});

/** A title of two lines with names below, in a column of 400 px of a wide window; the mark fits after it. */
const ground = (more: Partial<Ground> = {}): Ground => {
  const title = [box(0, 0, 390), box(0, 20, 200)];
  const below = [box(0, 40, 300)];
  return {
    natural: box(206, 19, 306, 37),
    isBeyond: false,
    tight: 40,
    title,
    below,
    taken: [...title, ...below],
    from: 0,
    to: 1000,
    column: 400,
    ...more,
  };
};

describe('where a mark stands', () => {
  it('where it is by itself, when nothing else is there', () =>
    expect(spotFor(ground())).toEqual({
      box: ground().natural,
      isTight: false,
      isSmall: false,
    }));

  it('after what follows in the line, while the column has room, with the votes alone if need be', () => {
    const taken = [...ground().taken, box(206, 20, 280)];
    expect(spotFor(ground({ taken }))).toMatchObject({
      box: { left: 286, right: 386, top: 19 },
      isTight: false,
    });
    const more = [...ground().taken, box(206, 20, 340)];
    expect(spotFor(ground({ taken: more, below: [] }))).toMatchObject({
      box: { left: 346, right: 386 },
      isTight: true,
    });
  });

  it('after a line of the same paper below, where the line of the title is full', () => {
    const title = [box(0, 0, 390), box(0, 20, 398)];
    const natural = box(404, 19, 504, 37);
    const taken = [...title, ...ground().below];
    expect(spotFor(ground({ title, natural, taken }))).toMatchObject({
      box: { left: 306, right: 346, top: 39 },
      isTight: true,
    });
  });

  it('beyond the column, where that is free; never beyond the window', () => {
    const title = [box(0, 20, 398)];
    const natural = box(404, 19, 504, 37);
    const full = { title, natural, taken: title, below: [] };
    expect(spotFor(ground(full))).toMatchObject({ box: natural, isTight: false });
    expect(spotFor(ground({ ...full, to: 450 }))).toMatchObject({
      box: { left: 404, right: 444 },
      isTight: true,
    });
  });

  it('before the title; and where no place is free, small, above its last line’s end', () => {
    const title = [box(120, 20, 398)];
    const natural = box(404, 19, 504, 37);
    const full = { title, natural, taken: title, below: [], to: 400 };
    expect(spotFor(ground(full))).toMatchObject({ box: { left: 14, right: 114 }, isTight: false });
    expect(spotFor(ground({ ...full, from: 100 }))).toMatchObject({
      box: { left: 374, right: 398, top: 11.5 },
      isTight: true,
      isSmall: true,
    });
  });

  it('not beside what is cut off, nor beside another mark’s line', () => {
    const title = [box(0, 20, 200)];
    const natural = box(700, 19, 800, 37);
    const cut = { title, natural, isBeyond: true, taken: title, below: [] };
    expect(spotFor(ground(cut))).toMatchObject({ box: { left: 206, right: 306 } });
    const far = { ...cut, title: [box(300, 20, 398)], below: [box(0, 200, 100)] };
    const taken = [box(404, 20, 900), box(0, 20, 398)];
    expect(spotFor(ground({ ...far, taken })).isSmall).toBe(true);
  });
});

it('boxes are of one line where their middles are', () =>
  expect(linesOf([box(0, 0, 50), box(60, 2, 90, 14), box(0, 20, 30)])).toEqual([
    box(0, 0, 90),
    box(0, 20, 30),
  ]));
