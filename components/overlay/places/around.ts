import type { Box } from './spot.ts';
import type { Stretch } from './stretches.ts';

/** Something that the page shows: a line of text, a picture, a control. */
export interface Thing {
  box: Box;
  /** What a mark must not cover of it: of a text not the air around its letters. */
  core: Box;
  /** The title that it is, or that it follows: it belongs to that paper. */
  owner: Element | undefined;
  isTitle: boolean;
}

const SOLID =
  /^(?:img|svg|canvas|video|iframe|object|embed|input|button|select|textarea|meter|progress)$/i;
const UNSEEN = /^(?:script|style|noscript|template|head|tidemark-.*)$/i;
const HEADING = /^h[1-6]$/i;
/** Of a parent with more children only those near a mark are looked at. */
const MANY = 120;
/** Of a line's box, what is above its capitals and below its baseline. */
const AIR = [0.15, 0.22] as const;
const NO_AIR = [0, 0] as const;
const EACH_SIDE = 24;
/** So many elements that are beyond a mark's stretch, one after the other: what follows is beyond it too. */
const BEYOND = 4;

type IsNear = (box: Stretch) => boolean;

/** The farthest node before or after this one that can be near. */
function farthest(
  from: Node,
  step: 'previousSibling' | 'nextSibling',
  isBeyond: (node: Node) => boolean,
): Node {
  let last = from;
  let beyond = 0;
  for (let n = 0; n < EACH_SIDE && beyond < BEYOND; n += 1) {
    const next = last[step];
    if (next === null) break;
    last = next;
    if (next.nodeType === 1) beyond = isBeyond(next) ? beyond + 1 : 0;
  }
  return last;
}

/** The children that can be near one of the elements that lead to a mark, in page order. */
function childrenNear(
  parent: Element,
  on: ReadonlyMap<Node, readonly Node[]>,
  isNear: IsNear,
): Iterable<Node> {
  if (parent.childNodes.length <= MANY) return parent.childNodes;
  const isBeyond = (node: Node): boolean => {
    const box = (node as Element).getBoundingClientRect();
    return box.height > 0 && !isNear(box);
  };
  const near = new Set<Node>();
  for (const child of on.get(parent) ?? []) {
    const last = farthest(child, 'nextSibling', isBeyond);
    let at: Node | null = farthest(child, 'previousSibling', isBeyond);
    for (; at; at = at === last ? null : at.nextSibling) near.add(at);
  }
  return near;
}

/** For each element around these the children that lead to them. */
function pathsTo(hosts: readonly Element[]): Map<Node, Node[]> {
  const paths = new Map<Node, Node[]>();
  for (const host of hosts)
    for (let at: Node = host; at.parentNode; at = at.parentNode) {
      const there = paths.get(at.parentNode);
      there?.push(at);
      if (there) break;
      paths.set(at.parentNode, [at]);
    }
  return paths;
}

/** Not `childElementCount`, for which the browser counts thousands of rows each time. */
const isBox = (element: Element): boolean =>
  element.firstElementChild === null && getComputedStyle(element).display.startsWith('inline-');

/** Gives what stands in these stretches of the page, around these marks, in page order. */
export function thingsAround(
  doc: Document,
  hosts: readonly Element[],
  titles: ReadonlySet<Element>,
  stretches: readonly Stretch[],
): Thing[] {
  const things: Thing[] = [];
  const isNear: IsNear = (box) =>
    stretches.some(({ top, bottom }) => box.bottom >= top && box.top <= bottom);
  const paths = pathsTo(hosts);
  const range = new Range();
  let owner: Element | undefined;
  let inTitle = false;

  function add(
    { left, top, right, bottom }: Box,
    [above, below]: readonly [number, number] = NO_AIR,
  ): void {
    const box = { left, top, right, bottom };
    const high = bottom - top;
    if (right - left < 2 || high < 2 || !isNear(box)) return;
    const core = { ...box, top: top + high * above, bottom: bottom - high * below };
    things.push({ box, core, owner, isTitle: inTitle });
  }

  function enter(element: Element): void {
    const box = element.getBoundingClientRect();
    if (box.height > 0 && !isNear(box)) return;
    const isTitle = titles.has(element);
    if (isTitle) owner = element;
    else if (HEADING.test(element.localName)) owner = undefined;
    if (SOLID.test(element.localName) || (!isTitle && !inTitle && isBox(element))) return add(box);
    inTitle ||= isTitle;
    for (const child of childrenNear(element, paths, isNear)) visit(child);
    if (isTitle) inTitle = false;
  }

  function visit(node: Node): void {
    if (node.nodeType === 1) {
      if (!UNSEEN.test((node as Element).localName)) enter(node as Element);
    } else if (node.nodeType === 3 && node.nodeValue?.trim() !== '') {
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(box, AIR);
    }
  }

  visit(doc.body ?? doc.documentElement);
  return things;
}
