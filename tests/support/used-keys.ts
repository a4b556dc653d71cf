import type { Import } from './import-graph.ts';

interface Source {
  path: string;
  all: readonly string[];
  names: readonly string[];
}

/** A key with a hole, as `export.${format}` is written. */
const HOLED = /^(?:[a-zA-Z]+\.[\w.]*\{\}[\w.]*|\{\}\.\w+)$/;
/** How far from a hole the words that can stand in it are told: the file itself, and what it imports over so many files. */
const STEPS = 3;

/**
 * Whether sources use a key: one that is written out, or one with a hole, where what stands in the hole is a text
 * or the name of a property near by. `everywhere`: all sources, since a type may lie where nothing is bundled from.
 */
export function usedKeys(
  sources: readonly Source[],
  everywhere: readonly Source[],
  imports: readonly Import[],
): (key: string) => boolean {
  const byPath = new Map(everywhere.map((one) => [one.path, one]));
  const importsOf = Map.groupBy(imports, ({ from }) => from);

  function wordsNear(path: string): Set<string> {
    let near = new Set([path]);
    for (let step = 0; step < STEPS; step += 1)
      near = new Set([
        ...near,
        ...[...near].flatMap((one) => (importsOf.get(one) ?? []).map(({ to }) => to)),
      ]);
    return new Set(
      [...near].flatMap((one) => {
        const { all = [], names = [] } = byPath.get(one) ?? {};
        return [...all, ...names];
      }),
    );
  }

  const exact = new Set(sources.flatMap(({ all }) => all));
  const holed = sources.flatMap(({ path, all }) => {
    const found = all.filter((text) => HOLED.test(text));
    if (found.length === 0) return [];
    const words = wordsNear(path);
    return found.map((text) => {
      const [head = '', tail = ''] = text.split('{}');
      return { head, tail, words };
    });
  });
  return (key) =>
    exact.has(key) ||
    holed.some(
      ({ head, tail, words }) =>
        key.startsWith(head) &&
        key.endsWith(tail) &&
        words.has(key.slice(head.length, key.length - tail.length)),
    );
}
