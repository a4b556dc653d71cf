/** What rectangles of the page are asked for: CSS pixels of the viewport. */
interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Area {
  id: string;
  box: Box;
}

export interface Row extends Area {
  /** The area in which it stands. */
  area: string;
}

export interface DropTarget {
  area: string;
  /** Where in it; absent in an empty one. */
  row?: { id: string; side: 'before' | 'after' };
}

/** How far a number is outside a stretch; 0 within. */
const outside = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);

function nearest<T extends Area>(all: readonly T[], distance: (box: Box) => number): T | undefined {
  let best: T | undefined;
  for (const one of all) if (!best || distance(one.box) < distance(best.box)) best = one;
  return best;
}

/**
 * Where what is dragged would land: in the area under the pointer, else the nearest; there before the row in
 * whose upper half the pointer is, else after it. Below the last row it is at the end.
 */
export function dropTarget(
  areas: readonly Area[],
  rows: readonly Row[],
  { x, y }: { x: number; y: number },
): DropTarget | undefined {
  const area = nearest(areas, (box) =>
    Math.hypot(outside(x, box.left, box.right), outside(y, box.top, box.bottom)),
  );
  if (!area) return undefined;
  const inside = rows.filter((row) => row.area === area.id);
  const row = nearest(inside, ({ top, bottom }) => outside(y, top, bottom));
  if (!row) return { area: area.id };
  const side = y < (row.box.top + row.box.bottom) / 2 ? 'before' : 'after';
  return { area: area.id, row: { id: row.id, side } };
}
