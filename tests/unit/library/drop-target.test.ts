import { describe, expect, it } from 'vitest';
import { dropTarget, type Row } from '../../../entrypoints/library/queue/drag/drop-target.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});
const row = (id: string, area: string, left: number, top: number): Row => ({
  id,
  area,
  box: box(left, top, left + 100, top + 50),
});

describe('where a dragged paper lands', () => {
  const list = [{ id: 'list', box: box(0, 100, 100, 250) }];
  const rows = [row('a', 'list', 0, 100), row('b', 'list', 0, 150), row('c', 'list', 0, 200)];

  it.each([
    ['upper half', 110, 'a', 'before'],
    ['lower half', 140, 'a', 'after'],
    ['the next one', 160, 'b', 'before'],
    ['above all', 0, 'a', 'before'],
    ['below all: at the end', 900, 'c', 'after'],
  ])('%s', (_, y, id, side) => {
    expect(dropTarget(list, rows, { x: 50, y })).toEqual({ area: 'list', row: { id, side } });
  });

  it('on the board in the column under the pointer, or the nearest; an empty one has no row', () => {
    const columns = [
      { id: 'to-read', box: box(0, 0, 100, 300) },
      { id: 'done', box: box(120, 0, 220, 300) },
    ];
    const cards = [row('a', 'to-read', 0, 40)];
    expect(dropTarget(columns, cards, { x: 150, y: 45 })).toEqual({ area: 'done' });
    expect(dropTarget(columns, cards, { x: 105, y: 45 })?.area).toBe('to-read');
    expect(dropTarget(columns, cards, { x: 50, y: 290 })).toEqual({
      area: 'to-read',
      row: { id: 'a', side: 'after' },
    });
  });

  it('with no list there is nowhere to land', () => {
    expect(dropTarget([], [], { x: 0, y: 0 })).toBeUndefined();
  });
});
