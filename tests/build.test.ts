import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { licenseDocument } from '../scripts/licenses/document.ts';
import { DOCUMENT, THIRD_PARTY } from '../scripts/licenses/third-party.ts';
import { hostPermissions, optionalOrigins, pageScripts } from '../utils/sites/matches.ts';
import { staleBuild } from './support/stale-build.ts';

const BUILD = resolve(import.meta.dirname, '../.output/chrome-mv3');

// `npm test` builds first; by itself this file may see a build of other sources, and says so in its name.
const stale = staleBuild();

describe.skipIf(!existsSync(join(BUILD, 'manifest.json')))(
  `the build${stale === undefined ? '' : ` (${stale})`}`,
  () => {
    const read = (path: string): string => readFileSync(join(BUILD, path), 'utf8');

    it('asks for exactly these permissions', () => {
      const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
      expect(manifest['permissions']).toEqual([
        'storage',
        'unlimitedStorage',
        'alarms',
        'activeTab',
        'scripting',
        'contextMenus',
        'sidePanel',
      ]);
      expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
      expect(manifest['host_permissions']).toEqual(hostPermissions());
      expect(manifest['web_accessible_resources']).toBeUndefined();
      expect(manifest['optional_permissions']).toEqual(['notifications']);
      expect(manifest['optional_host_permissions']).toEqual([
        ...optionalOrigins(),
        'http://127.0.0.1/*',
      ]);
      const run_at = 'document_start';
      expect(manifest['content_scripts']).toEqual(
        pageScripts().map((script) => ({ ...script, run_at })),
      );
    });

    it.each(['overlay', 'base', 'venues', 'optional', 'anywhere'])(
      'keeps the script %s within the budget',
      (name) => {
        const script = read(`content-scripts/${name}.js`);
        expect(script.length).toBeLessThanOrEqual(40_000);
        expect(gzipSync(script).length).toBeLessThanOrEqual(14_000);
        expect(script).not.toMatch(/indexedDB|react-dom/);
      },
    );

    it('brings the licences of all that it contains, and docs/LICENSES.md says the same (npm run licenses)', () => {
      const text = read(THIRD_PARTY);
      const listed = new Set(text.match(/^\S+(?= [\d.]+ \(.+\)$)/gm));
      for (const name of [
        'react',
        'react-dom',
        'dexie',
        'zod',
        'citeproc',
        'webextension-polyfill',
      ])
        expect([...listed]).toContain(name);
      expect(text).toContain('Attribution-ShareAlike 3.0');
      expect(readFileSync(DOCUMENT, 'utf8')).toBe(licenseDocument(text));
    });

    it.each(['venues', 'optional'])('keeps a page by title within the budget: %s', (name) => {
      const scripts = ['overlay', name].map((one) => read(`content-scripts/${one}.js`));
      const sizes = scripts.map((script) => gzipSync(script).length);
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(27_000);
    });

    it.each([
      'content-scripts/overlay',
      'content-scripts/base',
      'content-scripts/venues',
      'content-scripts/optional',
      'content-scripts/anywhere',
      'overlay-parts',
      'overlay-more',
      'overlay-near',
    ])('writes %s in ASCII, with nothing that an escape would change', (name) =>
      expect(read(`${name}.js`)).not.toMatch(/[^\0-\x7f]|String\.raw/),
    );

    it.each(['content-scripts/overlay', 'overlay-parts'])(
      'gives the sheets of %s colours',
      (name) => {
        expect(read(`${name}.js`)).toContain('--tide:#0b6e7f');
        expect(read(`${name}.js`)).not.toMatch(/\b(?:light|dark)\(/);
      },
    );

    it.each([
      ['card and listing bar', 'overlay-parts'],
      ['what few pages need', 'overlay-more'],
      ['what says which rows are near', 'overlay-near'],
    ])('keeps %s within the budget, in a bundle of their own', (_, name) => {
      const parts = read(`${name}.js`);
      expect(parts.length).toBeLessThanOrEqual(40_000);
      expect(gzipSync(parts).length).toBeLessThanOrEqual(14_000);
      expect(parts).not.toMatch(/indexedDB|react-dom/);
    });
  },
);
