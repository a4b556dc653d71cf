import { parseSync } from 'oxc-parser';
import { readdirSync, readFileSync } from 'node:fs';
const walk = (node: any, visit: (n: any, parents: any[]) => void, parents: any[] = []): void => {
  if (Array.isArray(node)) return node.forEach((n) => walk(n, visit, parents));
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') {
    visit(node, parents);
    parents = [...parents, node];
  }
  for (const [k, v] of Object.entries(node)) if (k !== 'parent') walk(v, visit, parents);
};
for (const folder of ['entrypoints', 'components', 'utils'])
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name)) continue;
    const path = `${folder}/${name}`;
    const text = readFileSync(path, 'utf8');
    const { program } = parseSync(path, text);
    const say = (n: any, s: string, why: string) =>
      console.log(
        `${path}:${text.slice(0, n.start).split('\n').length}: [${why}] ${s.replace(/\s+/g, ' ').slice(0, 150)}`,
      );
    walk(program, (n, parents) => {
      const parent = parents.at(-1);
      if (parent?.type === 'ImportDeclaration') return;
      if (n.type === 'JSXText' && /\p{L}{2}/u.test(n.value)) say(n, n.value.trim(), 'jsx');
      const s =
        n.type === 'Literal' && typeof n.value === 'string'
          ? n.value
          : n.type === 'TemplateLiteral'
            ? n.quasis.map((q: any) => q.value.cooked).join('{}')
            : undefined;
      if (s === undefined) return;
      const attr = parents.findLast((p) => p.type === 'JSXAttribute');
      if (
        attr &&
        ['aria-label', 'title', 'placeholder', 'alt', 'label'].includes(attr.name.name ?? '') &&
        /\p{L}{2}/u.test(s) &&
        !parents.some((p) => p.type === 'CallExpression')
      )
        say(n, s, attr.name.name);
      else if (/^[“\p{Lu}][^\s]* [^\s]+( |$)/u.test(s.trim()) && /[a-z]{2}/.test(s) && !attr)
        say(n, s, 'sentence');
    });
  }
