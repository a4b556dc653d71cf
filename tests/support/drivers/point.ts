interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point half-way up a box: in its middle, `dx` pixels from its start, or before its end when negative. */
export function pointIn(box: Box | null, dx?: number): { x: number; y: number } {
  if (!box) throw new Error('nothing to click at');
  const { x, y, width, height } = box;
  const along = dx === undefined ? width / 2 : dx < 0 ? width + dx : dx;
  return { x: x + along, y: y + height / 2 };
}
