// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findPlaces } from '../../../../components/overlay/places/find-places.ts';
import type { Box } from '../../../../components/overlay/places/spot.ts';
import type { Standing } from '../../../../utils/overlay/parts.ts';

const ROW = 40;
const WIDTH = 1000;

/** happy-dom lays nothing out: the box of each text and element of these tests. */
const boxes = new Map<Node, Box>();
let reads = 0;

const rectOf = (node: Node): DOMRect => {
  const { left, top, right, bottom } = boxes.get(node) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return new DOMRect(left, top, right - left, bottom - top);
};

beforeEach(() => {
  reads = 0;
  Object.defineProperty(document.documentElement, 'clientWidth', {
    configurable: true,
    value: WIDTH,
  });
  const block = { display: 'block', overflow: 'visible', overflowX: 'visible', direction: 'ltr' };
  vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue(block as CSSStyleDeclaration);
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function read(this: Range) {
    reads += 1;
    return [rectOf(this.startContainer)] as unknown as DOMRectList;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  boxes.clear();
});

function text(words: string, box: Box): Text {
  const node = document.createTextNode(words);
  boxes.set(node, box);
  return node;
}

/** A row of a list: its title, `upTo` px long, with a mark after it, and ten lines of facts below. */
function row(at: number, upTo: number, beside?: Text): Standing {
  const top = at * 12 * ROW;
  const line = (n: number, right: number): Box => ({
    left: 0,
    top: top + n * ROW,
    right,
    bottom: top + n * ROW + 20,
  });
  const element = document.createElement('div');
  const title = document.createElement('p');
  const host = document.createElement('tidemark-badge');
  title.append(text('A title', line(0, upTo)), host);
  if (beside) title.append(beside);
  element.append(title);
  boxes.set(title, line(0, WIDTH));
  boxes.set(element, { ...line(0, WIDTH), bottom: top + 11 * ROW });
  boxes.set(host, { left: upTo + 6, top, right: upTo + 86, bottom: top + 18 });
  for (let n = 1; n <= 10; n += 1) {
    const fact = document.createElement('p');
    fact.append(text('Facts', line(n, WIDTH)));
    boxes.set(fact, line(n, WIDTH));
    element.append(fact);
  }
  document.body.append(element);
  for (const one of [element, ...element.querySelectorAll<HTMLElement>('*')])
    one.getBoundingClientRect = () => rectOf(one);
  Object.defineProperty(host, 'offsetParent', { value: document.body });
  const sighting = { keys: ['arxiv:2608.00001'], anchor: title, title: 'A title', authors: [] };
  return { host, root: host.attachShadow({ mode: 'closed' }), sighting: sighting as never };
}

const find = (marks: readonly Standing[]) =>
  findPlaces(document, marks, new Set(marks.map(({ sighting }) => sighting.anchor)));

it('reads no more than its own line and the next of a mark that can stay', () => {
  const marks = Array.from({ length: 20 }, (_, at) => row(at, 300));
  const found = find(marks);
  expect(found.map(([, { x, y, isTight }]) => [x, y, isTight])).toEqual(
    marks.map(() => [0, 0, false]),
  );
  // Of the eleven lines of a row.
  expect(reads).toBe(2 * marks.length);
});

it('a mark over words, or past the window, gets another place; its neighbours stay', () => {
  const over = text('More words', { left: 310, top: 12 * ROW, right: 600, bottom: 12 * ROW + 20 });
  const [first, second, third] = find([row(0, 300), row(1, 300, over), row(2, WIDTH - 40)]);
  const places = [first, second, third].map((found) => found?.[0].sighting.anchor);
  expect(new Set(places).size).toBe(3);
  const putOf = (at: number) => [first, second, third][at]?.[1];
  expect([putOf(0)?.x, putOf(0)?.y]).toEqual([0, 0]);
  for (const at of [1, 2]) expect([putOf(at)?.x, putOf(at)?.y]).not.toEqual([0, 0]);
});

it('a mark that looks for another place keeps off those that stay', () => {
  // The title of the second row ends under the mark of the first.
  const stays = row(0, 300);
  const moves = row(0, 300, text('More', { left: 310, top: 0, right: 330, bottom: 20 }));
  boxes.set(stays.host, { left: 336, top: 0, right: 416, bottom: 18 });
  const found = new Map(find([stays, moves]).map(([mark, put]) => [mark.host, put]));
  expect(found.get(stays.host)).toMatchObject({ x: 0, y: 0 });
  const { x = 0, y = 0 } = found.get(moves.host) ?? {};
  expect(306 + x >= 416 || Math.abs(y) >= 18).toBe(true);
});
