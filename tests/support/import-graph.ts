import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { ResolverFactory } from 'oxc-resolver';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['entrypoints', 'components', 'utils'];
const resolver = new ResolverFactory({ extensions: ['.ts', '.tsx', '.js', '.mjs'] });

/** One import of a file; `to` is a path from the root of the tree, or the name of a package. */
export interface Import {
  from: string;
  to: string;
  isPackage: boolean;
  /** Only of types: nothing of it is bundled. */
  isType: boolean;
  /** `import()`, or a worker's script: loaded when it is asked for. */
  isLater?: true;
}

function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.tsx?$/.test(path) && statSync(join(ROOT, path)).isFile()),
  );
}

/** What a source names: static, dynamic and re-exports, and types by `import('…').T`. */
export function namedIn(
  path: string,
  text: string,
): { request: string; isType: boolean; isLater?: true }[] {
  const { module, program } = parseSync(path, text);
  const found: ReturnType<typeof namedIn> = module.staticImports.map(
    ({ moduleRequest: { value: request }, entries }) => ({
      request,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
      ...(/\?worker\b/.test(request) && { isLater: true }),
    }),
  );
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ request: moduleRequest.value, isType });
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal')
        found.push({ request: String(source.value), isType: false, isLater: true });
    },
    TSImportType({ source }) {
      found.push({ request: source.value, isType: true });
    },
  }).visit(program);
  return found;
}

/** A request without what the bundler reads of it (`?inline`, `?worker`). */
const bare = (request: string): string => request.replace(/\?.*$/, '');

function target(from: string, request: string): Pick<Import, 'to' | 'isPackage'> {
  const named = bare(request);
  if (!named.startsWith('.')) {
    const [scope = '', name = ''] = named.split('/');
    return { to: scope.startsWith('@') ? `${scope}/${name}` : scope, isPackage: true };
  }
  const { path } = resolver.sync(join(ROOT, dirname(from)), named);
  if (path === undefined || !existsSync(path)) throw new Error(`${from}: no ${request}`);
  return { to: relative(ROOT, path), isPackage: false };
}

/** Every import of the product's sources, type-only ones included. */
export function readImports(): Import[] {
  return sourceFiles().flatMap((from) =>
    namedIn(from, readFileSync(join(ROOT, from), 'utf8')).map(({ request, ...how }) => ({
      from,
      ...how,
      ...target(from, request),
    })),
  );
}

/** Each group of nodes that lead to each other, by the edges given (Tarjan). */
export function cyclesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const at = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    at.set(node, at.size);
    low.set(node, at.get(node) ?? 0);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!at.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== at.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1 || edges.get(node)?.has(node) === true) cycles.push(group.sort());
  };
  for (const node of edges.keys()) if (!at.has(node)) visit(node);
  return cycles;
}

/** All that a file knows of, types included, however it is reached. */
export function reachedFrom(entry: string, imports: readonly Import[]): Set<string> {
  const seen = new Set([entry]);
  for (const from of seen) for (const { from: of, to } of imports) if (of === from) seen.add(to);
  return seen;
}

/** Files and packages that a file brings into its bundle, however they are reached. */
export function bundledWith(entry: string, imports: readonly Import[]): Set<string> {
  const seen = new Set([entry]);
  for (const from of seen)
    for (const { from: of, to, isType } of imports) if (of === from && !isType) seen.add(to);
  return seen;
}

/** Files and packages that come with a file at once: nothing that is imported later. */
export const loadedWith = (entry: string, imports: readonly Import[]): Set<string> =>
  bundledWith(
    entry,
    imports.filter(({ isLater }) => isLater !== true),
  );
