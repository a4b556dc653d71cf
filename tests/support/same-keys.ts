import { parseSync } from 'oxc-parser';

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What may stand in the place of a child: itself, or what a condition gives. */
function standing(child: Node): Node[] {
  const parts = (...names: string[]): Node[] =>
    names.flatMap((name) => (isNode(child[name]) ? standing(child[name]) : []));
  if (child.type === 'JSXElement') return [child];
  if (/^(?:JSXExpressionContainer|ParenthesizedExpression)$/.test(child.type))
    return parts('expression');
  if (child.type === 'LogicalExpression') return parts('left', 'right');
  return child.type === 'ConditionalExpression' ? parts('consequent', 'alternate') : [];
}

function keyOf(element: Node, source: string): string[] {
  const { attributes } = element['openingElement'] as { attributes: Node[] };
  return attributes.flatMap(({ name, value }) =>
    (name as { name?: unknown } | undefined)?.name === 'key' && isNode(value)
      ? [source.slice(value.start, value.end)]
      : [],
  );
}

/** Keys that two children of one element have: React then draws one of them again and again, or not at all. */
export function sameKeysIn(path: string, source: string): string[] {
  const found: string[] = [];
  function walk(value: unknown): void {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      const children = value['children'] as Node[];
      const keys = children.flatMap((child) => [
        ...new Set(standing(child).flatMap((one) => keyOf(one, source))),
      ]);
      found.push(
        ...keys.filter((key, n) => keys.indexOf(key) !== n).map((key) => `${path} ${key}`),
      );
    }
    Object.values(value).forEach(walk);
  }
  walk(parseSync(path, source).program);
  return found;
}
