import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createCollector,
  licenseText,
  packageFolder,
  readPackage,
} from '../../scripts/licenses/third-party.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-licenses-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('licences of what is bundled', () => {
  it.each([
    ['/x/node_modules/zod/mini/index.js', '/x/node_modules/zod'],
    ['/x/node_modules/@dnd-kit/core/dist/a.js', '/x/node_modules/@dnd-kit/core'],
    ['/x/node_modules/a/node_modules/b/i.js', '/x/node_modules/a/node_modules/b'],
    ['/x/utils/send.ts', undefined],
    ['\0/x/node_modules/zod/virtual.js', undefined],
  ])('%s belongs to %s', (id, wanted) => expect(packageFolder(id)).toBe(wanted));

  it('a package that says no licence must not be bundled', () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a', version: '1.0.0' }));
    expect(() => readPackage(folder)).toThrow('says no licence');
    const said = { name: 'a', version: '1.0.0', license: 'MIT' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(said));
    expect(readPackage(folder)).toEqual({ ...said, text: '' });
    writeFileSync(join(folder, 'LICENCE.md'), 'Do as you like.\n');
    expect(readPackage(folder)).toEqual({ ...said, text: 'Do as you like.' });
  });

  it('what a bundle really contains counts, over all builds, each once and by name', () => {
    const collector = createCollector();
    const root = join(import.meta.dirname, '../../node_modules');
    const plugin = collector.plugin();
    const zod = { [`${root}/zod/mini/index.js`]: { renderedLength: 9 } };
    plugin.generateBundle(undefined, { 'a.js': { modules: zod } });
    plugin.generateBundle(undefined, {
      'b.js': {
        modules: {
          ...zod,
          [`${root}/dexie/dist/dexie.mjs`]: { renderedLength: 9 },
          [`${root}/react/index.js`]: { renderedLength: 0 },
        },
      },
      'c.css': {},
    });
    const text = licenseText(collector.packages(), ['Styles by many people.']);
    expect(text.match(/^\S+ [\d.]+ \(.+\)$/gm)).toEqual([
      expect.stringMatching(/^dexie .*\(Apache-2.0\)$/),
      expect.stringMatching(/^zod .*\(MIT\)$/),
    ]);
    expect(text).toMatch(/Styles by many people\.\n$/);
  });
});
