/** A rectangle of the window, in CSS px. */
interface Rect {
  left: number;
  top: number;
  right: number;
  width: number;
}

const SIZE = 12;
const GAP = 3;

/**
 * Where a sign of 12 px stands: after the last line of a title, a little raised like a note's number, so that
 * it covers nothing that follows in the line. `lines` are the boxes of the title's text, `origin` the corner
 * that the place counts from, `right` the window's edge. Undefined where the title has no box.
 */
export function rowPlace(
  lines: Iterable<Rect>,
  origin: { left: number; top: number },
  right: number,
): { x: number; y: number } | undefined {
  const last = [...lines].findLast(({ width }) => width > 0);
  if (last === undefined) return undefined;
  const x = Math.min(last.right + GAP, right - SIZE) - origin.left;
  return { x: Math.round(x), y: Math.round(last.top - origin.top - GAP) };
}
