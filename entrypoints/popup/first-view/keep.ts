import {
  nameOfView,
  readView,
  writeView,
  type KeptView,
} from '../../../components/first-view/kept.ts';
import { treeOf, type Tree } from '../../../components/first-view/tree.ts';

const ROW = '[data-papers] > [data-paper-key]';
const DOCUMENT = ['lang', 'dir', 'data-theme', 'data-text', 'data-density'];

/** Nothing was typed, chosen, opened or scrolled to. */
function isUntouched(main: Element): boolean {
  const touched = main.querySelector('.details, [data-choosing], .news button');
  const filter = main.querySelector<HTMLInputElement>('input[type="search"]');
  return main.scrollTop === 0 && touched === null && (filter?.value ?? '') === '';
}

const isInside = ([, attributes]: Tree, keys: ReadonlyMap<string, Element>): boolean =>
  attributes['data-paper-key'] !== undefined && keys.has(attributes['data-paper-key']);

/** What stood there, with the rows as they are now; where they stood is kept. */
function withRows(tree: Tree, rows: ReadonlyMap<string, Element>): Tree {
  const [name, attributes, ...inside] = tree;
  if (isInside(tree, rows)) {
    const row = rows.get(attributes['data-paper-key'] ?? '') as Element;
    const [, fresh, ...cells] = treeOf(row);
    return [name, { ...fresh, style: attributes['style'] ?? '' }, ...cells];
  }
  return [
    name,
    attributes,
    ...inside.map((one) => (typeof one === 'string' ? one : withRows(one, rows))),
  ];
}

/** The parts of the popup, without the rows that are not in view and the lines that are of the page under it. */
function bodyOf(root: Element): Tree[] {
  const parts = [...root.children].filter((part) => part.matches('header, main, footer'));
  const below = [...root.querySelectorAll(ROW)].filter(
    (row) => row.getBoundingClientRect().top >= innerHeight,
  );
  const hidden = new Set(below.map((row) => row.getAttribute('data-paper-key')));
  const inView = (tree: Tree): Tree => {
    const [name, attributes, ...inside] = tree;
    const kept = inside.filter(
      (one) => typeof one === 'string' || !hidden.has(one[1]['data-paper-key'] ?? null),
    );
    return [name, attributes, ...kept.map((one) => (typeof one === 'string' ? one : inView(one)))];
  };
  return parts.map((part) => inView(treeOf(part)));
}

function current(root: Element, main: Element): KeptView | undefined {
  const html = document.documentElement;
  const attributes = DOCUMENT.flatMap((name) => {
    const value = html.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  const view = { of: nameOfView(), root: Object.fromEntries(attributes) };
  if (isUntouched(main)) return { ...view, body: bodyOf(root) };
  const kept = readView();
  const rows = [...root.querySelectorAll(ROW)].map(
    (row) => [row.getAttribute('data-paper-key') ?? '', row] as const,
  );
  return kept && { ...view, body: kept.body.map((part) => withRows(part, new Map(rows))) };
}

/**
 * Keeps what the popup shows, so that the next one can show it before its scripts and the database are there.
 * Once it was scrolled, filtered or opened, only the rows' own state is renewed. Call it where it shows what it
 * opens with.
 */
export function keepView(root: Element): void {
  const main = root.querySelector('main');
  if (!main) return;
  writeView(main.querySelector(ROW) === null ? undefined : current(root, main));
}
