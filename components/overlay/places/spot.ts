/** Sides of a box, in px of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is around a mark, as if the page were read from left to right. */
export interface Ground {
  /** Where the mark stands by itself, and whether its title is cut off before. */
  natural: Box;
  isBeyond: boolean;
  /** Its width with the votes alone. */
  tight: number;
  /** The lines of its title, and those of the same paper below them, from above. */
  title: readonly Box[];
  below: readonly Box[];
  /** What a mark must not cover. */
  taken: readonly Box[];
  /** How far the window, or what cuts off around the title, lets a mark be seen. */
  from: number;
  to: number;
  /** Where the column of the title ends. */
  column: number;
}

export interface Spot {
  box: Box;
  isTight: boolean;
  /** There is no free place: see `raised`. */
  isSmall: boolean;
}

const HIGH = 18;
const GAP = 6;
/** Of its size, a mark that stands between two lines, and how far its top is above the middle of the lower one. */
export const SMALL = 0.6;
const RAISED = 16.5;
/** How far before the end of its line it may stand, where another mark is. */
const STEPS = [0, 40, 80, 120];
/** A mark that is farther from its title's line, or from the line's end, would be taken for another's. */
const FARTHEST = 90;
const LONGEST = 160;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

const boxAt = (left: number, line: Box, width: number): Box => {
  const top = (line.top + line.bottom - HIGH) / 2;
  return { left, top, right: left + width, bottom: top + HIGH };
};

const covered = (box: Box, taken: readonly Box[]): number =>
  taken
    .filter((one) => overlaps(box, one))
    .reduce(
      (sum, { left, right }) => sum + Math.min(right, box.right) - Math.max(left, box.left),
      0,
    );

/** After what stands in the line, past what may stand behind it. */
function afterLine(line: Box, width: number, { taken, to }: Ground): Box | undefined {
  let box = boxAt(line.right + GAP, line, width);
  for (;;) {
    if (box.right > to || box.left > line.right + LONGEST) return undefined;
    const there = taken.find((one) => overlaps(box, one));
    if (there === undefined) return box;
    box = boxAt(there.right + GAP, line, width);
  }
}

/** Before the title's first line. */
function inMargin([first]: readonly Box[], width: number, ground: Ground): Box | undefined {
  if (first === undefined) return undefined;
  const box = boxAt(first.left - GAP - width, first, width);
  return box.left < ground.from || covered(box, ground.taken) > 0 ? undefined : box;
}

/**
 * In small, between two lines of the title, raised like a note's number at the end of one: where there is no
 * place, or least is covered.
 */
function raised({ natural, tight, title, taken, from, to }: Ground): Spot {
  const width = tight * SMALL;
  const lines = title[0] ? title.toReversed() : [natural];
  const boxes = lines.flatMap((line) =>
    STEPS.map((back) => {
      const left = Math.max(from, Math.min(line.right, to) - width - back);
      const top = (line.top + line.bottom) / 2 - RAISED;
      return { left, top, right: left + width, bottom: top + HIGH * SMALL };
    }),
  );
  const [box = natural] = boxes.toSorted((one, two) => covered(one, taken) - covered(two, taken));
  return { box, isTight: true, isSmall: true };
}

/** Whether a mark can stay where it is by itself. */
export const isFree = ({
  natural,
  isBeyond,
  taken,
  from,
  to,
}: Pick<Ground, 'natural' | 'isBeyond' | 'taken' | 'from' | 'to'>): boolean =>
  !isBeyond && natural.left >= from && natural.right <= to && covered(natural, taken) === 0;

/** Where the mark is by itself, or after a line: of its title, of the same paper below. */
function freeSpot(ground: Ground): Spot | undefined {
  const { natural, tight, title, below } = ground;
  if (isFree(ground)) return { box: natural, isTight: false, isSmall: false };
  const full = natural.right - natural.left;
  const last = title.at(-1) ?? natural;
  const near = below.filter(({ bottom }) => bottom < last.bottom + FARTHEST);
  for (const line of [...title.slice(-1), ...near, ...title.slice(0, -1).toReversed()])
    for (const width of [full, tight]) {
      const box = afterLine(line, width, ground);
      if (box) return { box, isTight: width < full, isSmall: false };
    }
  return undefined;
}

/**
 * Where a mark stands: where it is by itself, if nothing else is there; else after a line of the same paper,
 * best within its column; else before the title. With the votes alone where all of it does not fit.
 */
export function spotFor(ground: Ground): Spot {
  const { natural, tight, title, to, column } = ground;
  const free = freeSpot({ ...ground, to: Math.min(to, column) }) ?? freeSpot(ground);
  if (free) return free;
  const full = natural.right - natural.left;
  for (const width of [full, tight]) {
    const box = inMargin(title, width, ground);
    if (box) return { box, isTight: width < full, isSmall: false };
  }
  return raised(ground);
}

/** Boxes of text by the line that they stand in. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const middle = (box.top + box.bottom) / 2;
    const line = lines.find(({ top, bottom }) => middle > top && middle < bottom);
    if (line === undefined) {
      lines.push({ ...box });
      continue;
    }
    line.left = Math.min(line.left, box.left);
    line.right = Math.max(line.right, box.right);
  }
  return lines.toSorted((a, b) => a.top - b.top);
}
