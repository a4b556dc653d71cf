import type { Standing } from '../../../utils/overlay/parts.ts';
import { laysOf, type Natural } from './ground.ts';
import { isLeftBehind } from './left-behind.ts';
import { naturalBox, widthOfVotes, type Put } from './put.ts';
import { settle } from './settle.ts';
import { createSight } from './sight.ts';
import { staying, type Stood } from './staying.ts';

/** A mark that is left where it is by itself. */
function asItIs(mark: Stood): [Natural, Put] {
  const { host, natural } = mark;
  const put = { x: 0, y: 0, isTight: false, isSmall: false, isRightToLeft: false };
  return [
    { ...mark, tight: natural.right - natural.left },
    { ...put, isLeftBehind: isLeftBehind(host) },
  ];
}

/** Finds a place for each of these marks, which stand near each other; nothing is written. */
export function findPlaces(
  doc: Document,
  marks: readonly Standing[],
  titles: ReadonlySet<Element>,
): [Natural, Put][] {
  const stood = marks.map((mark): Stood => ({ ...mark, natural: naturalBox(mark) }));
  const sight = createSight(doc);
  const stay = staying(doc, stood, titles, sight);
  const others = stood.filter((mark) => !stay.has(mark));
  const found = [...stay].map(asItIs);
  if (!others[0]) return found;
  const read = others.map((mark) => ({ ...mark, tight: widthOfVotes(mark, mark.natural) }));
  const lays = laysOf(doc, read, titles, sight);
  return [
    ...found,
    ...settle(
      lays,
      [...stay].map(({ natural }) => natural),
    ),
  ];
}
