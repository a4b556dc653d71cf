import { describe, expect, it } from 'vitest';
import { FLOORS, floorOf } from './support/floors.ts';
import {
  bundledWith,
  cyclesOf,
  namedIn,
  readImports,
  type Import,
} from './support/import-graph.ts';

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
      { request: './f.ts', isType: false },
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

  it.each([
    'entrypoints/overlay.content/index.ts',
    'entrypoints/base.content/index.ts',
    'entrypoints/venues.content/index.ts',
    'entrypoints/optional.content/index.ts',
    'entrypoints/anywhere.content/index.ts',
    'entrypoints/overlay-parts/index.ts',
    'entrypoints/overlay-more/index.ts',
  ])('%s brings no React, Dexie, zod or polyfill into a page, however it is reached', (entry) => {
    const bundle = bundledWith(entry, imports);
    expect(bundle.size).toBeGreaterThan(1);
    const heavy = [...bundle].filter((to) => /^(?:react|dexie|zod|webextension-polyfill)/.test(to));
    expect(heavy).toEqual([]);
  });
});
