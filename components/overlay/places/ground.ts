import { isLeftBehind } from './left-behind.ts';
import { thingsAround, type Thing } from './around.ts';
import type { Sides } from './sight.ts';
import { linesOf, type Box, type Ground } from './spot.ts';
import type { Stood } from './staying.ts';
import { stretchesOf } from './stretches.ts';

/** How far above and below a mark something can be in its way. */
const AROUND = 120;
/** The space between a word and the mark after it. */
const GAP = 6;

/** A mark where it stands by itself. */
export interface Natural extends Stood {
  /** Its width with the votes alone. */
  tight: number;
}

/** What is around one mark, read as from left to right. */
export interface Lay {
  mark: Natural;
  ground: Ground;
  isRightToLeft: boolean;
  isLeftBehind: boolean;
}

/** From right to left as from left to right, and back. */
export const mirrored = ({ left, right, top, bottom }: Box): Box => ({
  left: -right,
  right: -left,
  top,
  bottom,
});

/** The box of the block that an element's text stands in. */
function columnOf(element: Element | null): Box | undefined {
  let at = element;
  while (at && /^inline|contents/.test(getComputedStyle(at).display)) at = at.parentElement;
  return at?.getBoundingClientRect();
}

const cut = (box: Box, [from, to]: Sides): Box => ({
  ...box,
  left: Math.max(box.left, from),
  right: Math.min(box.right, to),
});

function layOf(mark: Natural, things: readonly Thing[], sight: (at: Element | null) => Sides): Lay {
  const { host, natural, tight, sighting } = mark;
  const isRightToLeft = getComputedStyle(host.parentElement ?? host).direction === 'rtl';
  const turn = isRightToLeft ? mirrored : (box: Box): Box => box;
  const own = things.filter(({ owner }) => owner === sighting.anchor);
  const seen = sight(host.parentElement);
  const title = own.filter(({ isTitle }) => isTitle).map(({ box }) => cut(box, seen));
  const isBehind = isLeftBehind(host);
  const [left, right] = sight(isBehind ? host.parentElement : host.offsetParent);
  // What is beyond the window by itself has its mark there.
  const field = turn({
    ...natural,
    left: Math.min(left, ...title.map((box) => box.left)),
    right: Math.max(right, ...title.map((box) => box.right)),
  });
  const column = columnOf(host.parentElement);
  const near = things.filter(
    ({ core }) => core.bottom > natural.top - AROUND && core.top < natural.bottom + AROUND,
  );
  return {
    mark,
    isRightToLeft,
    isLeftBehind: isBehind,
    ground: {
      natural: turn(natural),
      isBeyond: natural.left > seen[1] + GAP || natural.right < seen[0] - GAP,
      tight,
      title: linesOf(title.map(turn)),
      below: linesOf(own.filter(({ isTitle }) => !isTitle).map(({ box }) => turn(box))),
      taken: near.map(({ core }) => turn(core)),
      from: field.left,
      to: field.right,
      column: column === undefined ? field.right : turn(column).right,
    },
  };
}

/** Reads what is around these marks, which stand near each other. */
export function laysOf(
  doc: Document,
  marks: readonly Natural[],
  titles: ReadonlySet<Element>,
  sight: (at: Element | null) => Sides,
): Lay[] {
  const hosts = marks.map(({ host }) => host);
  const boxes = marks.map(({ natural }) => natural);
  const things = thingsAround(doc, hosts, titles, stretchesOf(boxes, AROUND));
  return marks.map((mark) => layOf(mark, things, sight));
}
