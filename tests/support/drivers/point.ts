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

/** Where an element stands once it does not move any more: what loads above it must not bring another one under the pointer. */
export async function settled(find: () => Promise<Box | null>): Promise<Box | null> {
  let before = await find();
  for (let n = 0; n < 40; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await find();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
  return before;
}

/** Moves the pointer over an element until it is there: what comes above it meanwhile carries it away from under the pointer. */
export async function pointAt(
  move: () => Promise<unknown>,
  isThere: () => Promise<boolean>,
): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    await move();
    if (await isThere()) return;
  }
  throw new Error('the pointer does not come to stand over it');
}
