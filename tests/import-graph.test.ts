import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS, floorOf } from './support/floors.ts';
import {
  bundledWith,
  cyclesOf,
  loadedWith,
  namedIn,
  reachedFrom,
  readImports,
  type Import,
} from './support/import-graph.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Of a script that is wiring. */
const MOST_LINES = 25;

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(ROOT, path)).isFile());

const imports = readImports();
const ours = imports.filter(({ isPackage }) => !isPackage);

function graph(
  edges: readonly Import[],
  nodeOf: (path: string) => string,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const [a, b] = [nodeOf(from), nodeOf(to)];
    const next = found.get(a) ?? new Set();
    found.set(a, next);
    if (a !== b) next.add(b);
  }
  return found;
}

const crossing = (from: string, to: string): string[] =>
  ours
    .filter((one) => one.from.startsWith(from) && one.to.startsWith(to))
    .map((one) => `${one.from} → ${one.to}`);

describe('the import graph', () => {
  it('sees every way to import', () => {
    const text = `
      import type { A } from './a.ts'; import b, { type B } from './b.ts'; import './c.css?inline';
      export { d } from './d.ts'; export type { E } from './e.ts';
      const f = () => import('./f.ts'); type G = import('./g.ts').G;`;
    expect(namedIn('x.ts', text)).toEqual([
      { request: './a.ts', isType: true },
      { request: './b.ts', isType: false },
      { request: './c.css?inline', isType: false },
      { request: './d.ts', isType: false },
      { request: './e.ts', isType: true },
      { request: './f.ts', isType: false, isLater: true },
      { request: './g.ts', isType: true },
    ]);
    expect(ours.length).toBeGreaterThan(2000);
  });

  it('utils know no pages, components know no entrypoints', () => {
    expect([
      ...crossing('utils/', 'components/'),
      ...crossing('utils/', 'entrypoints/'),
      ...crossing('components/', 'entrypoints/'),
    ]).toEqual([]);
  });

  it('no entrypoint imports another', () => {
    // The side panel is the library's page in another place: its HTML names the library's script.
    const entryOf = (path: string): string => path.split('/').slice(0, 2).join('/');
    const among = ours
      .filter(({ from, to }) => [from, to].every((one) => one.startsWith('entrypoints/')))
      .filter(({ from, to }) => entryOf(from) !== entryOf(to));
    expect(among.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('entrypoints are wiring: short scripts, with nothing beside them but what serves a page', () => {
    const names = filesIn('entrypoints');
    const wiring = names.filter((name) => /\/(?:background\.ts|index\.ts|main\.tsx)$/.test(name));
    expect(wiring.length).toBeGreaterThan(9);
    const lines = (name: string): number =>
      readFileSync(join(ROOT, name), 'utf8').trimEnd().split('\n').length;
    const long = wiring.filter((name) => lines(name) > MOST_LINES);
    expect(long.map((name) => `${name}: ${lines(name)} lines`)).toEqual([]);
    const pages = names.filter((name) => name.endsWith('/index.html')).map(dirname);
    const others = names.filter((name) => !pages.some((page) => name.startsWith(`${page}/`)));
    expect(others.filter((name) => !wiring.includes(name))).toEqual([]);
  });

  it('what serves one page lies beside it: a component is used by at least two', () => {
    const pages = filesIn('entrypoints').filter((name) => name.endsWith('/main.tsx'));
    expect(pages.length).toBe(4);
    // Of a page's first picture, which comes before its own script.
    const first = 'entrypoints/popup-first/index.ts';
    const reached = [...pages, first].map((page) => ({ page, files: reachedFrom(page, ours) }));
    const misplaced = filesIn('components')
      // Drawn in pages of the web, by scripts that are bundles of one and the same overlay.
      .filter((name) => !name.startsWith('components/overlay/'))
      .map((name) => ({ name, users: reached.filter(({ files }) => files.has(name)) }))
      .filter(({ users }) => users.length < 2)
      .map(({ name, users }) => `${name}: ${users[0]?.page ?? 'no page'}`);
    expect(misplaced).toEqual([]);
  });

  it('each folder of utils imports only from floors below it', () => {
    const upwards = ours
      .filter(({ from }) => from.startsWith('utils/'))
      .filter(({ from, to }) => FLOORS.indexOf(floorOf(to)) > FLOORS.indexOf(floorOf(from)));
    expect(upwards.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const unlisted = ours.flatMap(({ from, to }) => [from, to]).map(floorOf);
    const floors = new Set(unlisted.filter((floor) => floor.startsWith('utils/')));
    expect([...floors].sort()).toEqual([...FLOORS].sort());
  });

  it('no two folders import each other, nor round a corner', () => {
    expect(cyclesOf(graph(ours, floorOf))).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    expect(cyclesOf(graph(ours, (path) => path))).toEqual([]);
  });

  /** React, the database, what is drawn of lists; and what checks settings and stored rows. */
  const EVERYWHERE = [
    'dexie',
    'dexie-react-hooks',
    'react',
    'react-dom',
    'webextension-polyfill',
    'zod',
  ];
  const ICONS = 'lucide-react';
  const LISTS = '@tanstack/react-virtual';

  it.each([
    ['entrypoints/popup/main.tsx', []],
    ['entrypoints/popup/start.tsx', [...EVERYWHERE, ICONS, LISTS]],
    // All views of the library are one script, the queue with its dragging too.
    [
      'entrypoints/library/main.tsx',
      [...EVERYWHERE, ICONS, LISTS, '@dnd-kit/core', 'fractional-indexing'],
    ],
    ['entrypoints/options/main.tsx', [...EVERYWHERE, ICONS, 'fractional-indexing']],
    ['entrypoints/welcome/main.tsx', EVERYWHERE],
  ])('%s loads at first no package but those', (entry, packages) => {
    const first = loadedWith(entry, imports);
    const named = new Set(imports.filter(({ isPackage }) => isPackage).map(({ to }) => to));
    expect([...first].filter((to) => named.has(to)).sort()).toEqual([...packages].sort());
  });

  it.each([
    'entrypoints/overlay.content/index.ts',
    'entrypoints/base.content/index.ts',
    'entrypoints/venues.content/index.ts',
    'entrypoints/optional.content/index.ts',
    'entrypoints/anywhere.content/index.ts',
    'entrypoints/overlay-parts/index.ts',
    'entrypoints/overlay-more/index.ts',
    'entrypoints/overlay-near/index.ts',
  ])('%s brings no React, Dexie, zod or polyfill into a page, however it is reached', (entry) => {
    const bundle = bundledWith(entry, imports);
    expect(bundle.size).toBeGreaterThan(1);
    const heavy = [...bundle].filter((to) => /^(?:react|dexie|zod|webextension-polyfill)/.test(to));
    expect(heavy).toEqual([]);
  });
});
