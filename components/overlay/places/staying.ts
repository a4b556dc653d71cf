import type { Standing } from '../../../utils/overlay/parts.ts';
import { thingsAround } from './around.ts';
import type { Sides } from './sight.ts';
import { isFree, type Box } from './spot.ts';
import { stretchesOf } from './stretches.ts';

/** What stands over the edge of an element that is so far above or below is seen too. */
const OVER_THE_EDGE = 24;

/** A mark, and the box where it stands by itself. */
export interface Stood extends Standing {
  natural: Box;
}

/**
 * Of these marks those that certainly stand free where they are by themselves, from what stands in their own
 * lines: a part of what has to be read where another place is looked for.
 */
export function staying(
  doc: Document,
  marks: readonly Stood[],
  titles: ReadonlySet<Element>,
  sight: (at: Element | null) => Sides,
): Set<Stood> {
  const hosts = marks.map(({ host }) => host);
  const boxes = marks.map(({ natural }) => natural);
  const taken = thingsAround(doc, hosts, titles, stretchesOf(boxes, OVER_THE_EDGE)).map(
    ({ core }) => core,
  );
  const stays = marks.filter(({ host, natural }) => {
    const [left, right] = sight(host.parentElement);
    const [from, to] = sight(host.offsetParent);
    const ground = { natural, taken, from: Math.max(left, from), to: Math.min(right, to) };
    return isFree({ ...ground, isBeyond: false });
  });
  return new Set(stays);
}
