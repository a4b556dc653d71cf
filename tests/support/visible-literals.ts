import { parseSync } from 'oxc-parser';

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

type Visit = (node: Node, above: readonly Node[]) => void;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function walk(value: unknown, visit: Visit, above: Node[] = []): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit, above);
  if (!isNode(value)) return;
  visit(value, above);
  above.push(value);
  for (const name of Object.keys(value)) walk(value[name], visit, above);
  above.pop();
}

/** The text of a literal, with `{}` for what a template fills in. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node['quasis'] as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('{}');
}

const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
/** What a literal inside is not shown by: it is compared, looked up or handed on. */
const HIDES = new Set(['CallExpression', 'BinaryExpression', 'MemberExpression']);
const SENTENCE = /^[“\p{Lu}]\S* \S+( |$)/u;

function isVisible(text: string, node: Node, above: readonly Node[]): boolean {
  if (!/\p{L}{2}/u.test(text)) return false;
  if (node.type === 'JSXText') return true;
  const at = above.findLastIndex(({ type }) => type === 'JSXAttribute' || type === 'JSXElement');
  const isHidden = above.slice(at + 1).some(({ type }) => HIDES.has(type));
  if (above[at]?.type === 'JSXAttribute') {
    const { name } = above[at]['name'] as { name: unknown };
    return SPOKEN.has(String(name)) && !isHidden;
  }
  if (above[at]?.type === 'JSXElement' && !isHidden) return true;
  return SENTENCE.test(text.trim()) && /[a-z]{2}/.test(text);
}

interface Literals {
  all: string[];
  /** Those that a reader could see: in JSX, spoken, or like a sentence. */
  visible: string[];
  /** Of properties, in values and types. */
  names: string[];
}

/** The texts of a source. */
export function literalsIn(path: string, source: string): Literals {
  const [all, visible, names]: [string[], string[], string[]] = [[], [], []];
  walk(parseSync(path, source).program, (node, above) => {
    if (node.type === 'Property' || node.type === 'TSPropertySignature') {
      const { name } = node['key'] as { name?: unknown };
      if (typeof name === 'string') names.push(name);
    }
    const text = textOf(node);
    if (text === undefined) return;
    all.push(text);
    const isPath = above.some(({ type }) => /^(?:Import|Export\w+From|TS)/.test(type));
    if (!isPath && isVisible(text, node, above)) visible.push(text.trim().replace(/\s+/g, ' '));
  });
  return { all, visible, names };
}
