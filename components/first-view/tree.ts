/** An element as it can be kept: its name, its attributes, and what is in it. */
export type Tree = [name: string, attributes: Record<string, string>, ...inside: (Tree | string)[]];

const SVG = 'http://www.w3.org/2000/svg';
const MATH = 'http://www.w3.org/1998/Math/MathML';
const NAMESPACES: Readonly<Record<string, string>> = { svg: SVG, math: MATH };

/** They would name two elements while both views are in the page; `data-keys` is of the live list alone. */
const NOT_KEPT = new Set(['id', 'for', 'aria-controls', 'aria-labelledby', 'data-keys']);

function attributesOf(element: Element): Record<string, string> {
  const kept = element.getAttributeNames().filter((name) => !NOT_KEPT.has(name));
  return Object.fromEntries(kept.map((name) => [name, element.getAttribute(name) ?? '']));
}

/** A row that is painted is no paper of the page: whoever counts or asks for those finds only the live ones. */
const isOfPaper = (name: string): boolean => name.startsWith('data-paper');

/** What stands in the page, without what an opened row shows besides. */
export function treeOf(element: Element): Tree {
  const inside = [...element.childNodes].flatMap((node): (Tree | string)[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element) || node.classList.contains('details')) return [];
    return [treeOf(node)];
  });
  const attributes = attributesOf(element);
  if ('aria-expanded' in attributes) attributes['aria-expanded'] = 'false';
  return [element.localName, attributes, ...inside];
}

/** The elements of a tree, by hand: nothing kept is read as HTML. */
export function elementOf([name, attributes, ...inside]: Tree, namespace?: string): Element {
  const space = NAMESPACES[name] ?? namespace;
  const element =
    space === undefined ? document.createElement(name) : document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    // Our policy forbids the attribute, not the property.
    if (key === 'style') (element as HTMLElement).style.cssText = value;
    else if (!isOfPaper(key)) element.setAttribute(key, value);
  }
  element.append(...inside.map((one) => (typeof one === 'string' ? one : elementOf(one, space))));
  return element;
}
