import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hostPermissions, overlayMatches } from '../utils/sites/matches.ts';
import { sites } from '../utils/sites/registry.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BUILD = join(ROOT, '.output/chrome-mv3');

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(join(ROOT, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const all = ['entrypoints', 'components', 'utils'].flatMap(sources);
const importing = (folder: string, what: RegExp): string[] =>
  all
    .filter(({ path, text }) => path.startsWith(folder) && what.test(text))
    .map(({ path }) => path);

describe('the house', () => {
  it('layers: utils know no pages, components know no entrypoints', () => {
    expect(importing('utils', /from '.*(?:components|entrypoints)\//)).toEqual([]);
    expect(importing('components', /from '.*entrypoints\//)).toEqual([]);
  });

  it('what the overlay bundles imports no React, Dexie, zod or polyfill', () => {
    const heavy = /^import (?!type).*from '(?:react|dexie|zod|webextension-polyfill).*'/m;
    const folders = [
      'entrypoints/overlay.content',
      'utils/sites',
      'utils/arxiv',
      'utils/titles',
      'utils/trend/lookup.ts',
      'utils/feed/day.ts',
    ];
    expect(folders.flatMap((folder) => importing(folder, heavy))).toEqual([]);
  });

  it('no HTML from strings, no code from strings', () => {
    expect(importing('', /innerHTML|insertAdjacentHTML|\beval\(|new Function/)).toEqual([]);
  });

  it('small files', () => {
    const lines = all.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lines.at(-1)).toBeLessThanOrEqual(300);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(60);
  });

  it('every site file is in the registry and in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const site of sites) expect(readme).toContain(site.name);
    expect(new Set(overlayMatches()).size).toBe(overlayMatches().length);
  });
});

describe.skipIf(!existsSync(join(BUILD, 'manifest.json')))('the build', () => {
  const read = (path: string): string => readFileSync(join(BUILD, path), 'utf8');

  it('asks for exactly these permissions', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
    expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting']);
    expect(manifest['host_permissions']).toEqual(hostPermissions());
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['optional_permissions']).toBeUndefined();
    const [script] = manifest['content_scripts'] as { matches: string[] }[];
    expect(script?.matches.toSorted()).toEqual(overlayMatches().toSorted());
  });

  it('keeps the overlay within its budget', () => {
    const overlay = read('content-scripts/overlay.js');
    expect(overlay.length).toBeLessThanOrEqual(40_000);
    expect(gzipSync(overlay).length).toBeLessThanOrEqual(14_000);
    expect(overlay).not.toMatch(/indexedDB|react-dom/);
  });
});
