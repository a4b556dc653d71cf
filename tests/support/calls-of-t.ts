import { parseSync, Visitor, type CallExpression, type ObjectExpression } from 'oxc-parser';

/** One `t('a.key', { … })`, or `coded(…)`, of a source whose key and names are written out. */
export interface Told {
  key: string;
  names: string[];
}

/** The names of an object that is written out whole; undefined where something is spread or computed. */
function namesOf({ properties }: ObjectExpression): string[] | undefined {
  const names = properties.map((one) =>
    one.type === 'Property' && !one.computed && one.key.type === 'Identifier'
      ? one.key.name
      : undefined,
  );
  return names.includes(undefined) ? undefined : (names as string[]);
}

function toldBy({ callee, arguments: [first, second] }: CallExpression): Told | undefined {
  if (callee.type !== 'Identifier' || !['t', 'coded'].includes(callee.name)) return undefined;
  if (first?.type !== 'Literal' || typeof first.value !== 'string') return undefined;
  if (second === undefined) return { key: first.value, names: [] };
  const names = second.type === 'ObjectExpression' ? namesOf(second) : undefined;
  return names && { key: first.value, names };
}

/** Every such call, so that what fills a sentence can be compared with its holes. */
export function callsOfT(path: string, source: string): Told[] {
  const found: Told[] = [];
  new Visitor({
    CallExpression(call) {
      const told = toldBy(call);
      if (told) found.push(told);
    },
  }).visit(parseSync(path, source).program);
  return found;
}
