import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocale } from '../scripts/locales/read-locale.ts';
import { PAGE_WORDS } from '../utils/i18n/page-words.ts';
import { bundledWith, readImports } from './support/import-graph.ts';
import { physicalSides } from './support/physical-sides.ts';
import { callsOfT } from './support/calls-of-t.ts';
import { usedKeys } from './support/used-keys.ts';
import { literalsIn } from './support/visible-literals.ts';

const ROOT = resolve(import.meta.dirname, '..');
const english = readLocale('en');
const keys = Object.keys(english);

const sources = ['entrypoints', 'components', 'utils'].flatMap((folder) =>
  readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
    .map((path) => ({ path, source: readFileSync(resolve(ROOT, path), 'utf8') }))
    .map(({ path, source }) => ({ path, source, ...literalsIn(path, source) })),
);

/** Where texts that look like sentences are none of ours: words of others, which are read or written as they are. */
const NOT_OURS: readonly [folder: string, why: string][] = [
  ['utils/sites/', 'words of the sites that are read, and names of sites'],
  ['utils/queue/import/bibtex/', 'names of journals and their macros'],
  ['utils/queue/evidence/', 'names of journals'],
  ['utils/queue/item/source.ts', 'names of sites'],
  ['utils/export/', 'what the formats call their fields and types, and names of journals'],
];
/** In the console, for those who build; and names of keys. */
const ALSO = /^Tidemark on \{\}:$|^Alt\+/;

const imports = readImports();
const saying = sources.filter(({ path }) => path !== 'utils/i18n/page-words.ts');

describe('texts', () => {
  it('stand in locales/: no source holds one that a reader could see', () => {
    const found = sources
      .filter(({ path }) => !NOT_OURS.some(([folder]) => path.startsWith(folder)))
      .flatMap(({ path, visible }) =>
        visible.filter((text) => !ALSO.test(text)).map((text) => `${path}: ${text}`),
      );
    expect(found).toEqual([]);
  });

  it('are found where a reader could see them, and nowhere else', () => {
    const source = `
      import x from 'Some where/else';
      throw new Error('This failed badly.');
      const a = <p title="A tip" className="Big red box">Plain {b ? 'Copied' : t('the.key')} {c === 'to-read' && d}</p>;`;
    expect(literalsIn('x.tsx', source).visible).toEqual([
      'This failed badly.',
      'A tip',
      'Plain',
      'Copied',
    ]);
  });

  it('are filled with what they have holes for, and with nothing else', () => {
    const told = sources.flatMap(({ path, source }) =>
      callsOfT(path, source).map((call) => ({ path, ...call })),
    );
    expect(told.length).toBeGreaterThan(400);
    const wrong = told.flatMap(({ path, key, names }) => {
      const text = english[key] ?? '';
      const holes = new Set([...text.matchAll(/\{(\w+)(?:\}|, plural)/g)].map(([, hole]) => hole));
      const isFilled = names.length === holes.size && names.every((name) => holes.has(name));
      return isFilled
        ? []
        : [`${path}: ${key} has ${[...holes].join(' ')}, is given ${names.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are each used somewhere', () => {
    const config = readFileSync(resolve(ROOT, 'wxt.config.ts'), 'utf8');
    const named = new Set([...config.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? ''));
    const isUsed = usedKeys(saying, sources, imports);
    expect(keys.filter((key) => !isUsed(key) && !named.has(key))).toEqual([]);
  });

  it('drawn on web pages are all laid beside the shards, and no others', () => {
    const scripts = sources
      .map(({ path }) => path)
      .filter((path) => /^entrypoints\/(?:overlay|[\w-]+\.content)/.test(path));
    const closure = new Set(scripts.flatMap((path) => [path, ...bundledWith(path, imports)]));
    const isDrawn = usedKeys(
      saying.filter(({ path }) => closure.has(path)),
      sources,
      imports,
    );
    // A key without a dot is a common word; of those only "language" is ours to say on a page.
    const drawn = keys.filter((key) => /\.|^language$/.test(key) && isDrawn(key));
    expect([...PAGE_WORDS].sort()).toEqual(drawn.sort());
  });
});

describe('sheets', () => {
  it('lay out by the direction of the text; only what stands on pages in a direction of its own does not', () => {
    // These say `direction: ltr` themselves, and are placed by measured boxes.
    const ownWay = /^components\/overlay\/(?:marks|rows|layer|save)\//;
    const sheets = ['entrypoints', 'components'].flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.css'))
        .map((name) => `${folder}/${name}`),
    );
    expect(sheets.length).toBeGreaterThan(20);
    const found = sheets
      .filter((path) => !ownWay.test(path))
      .flatMap((path) =>
        physicalSides(readFileSync(resolve(ROOT, path), 'utf8')).map((what) => `${path}: ${what}`),
      );
    expect(found).toEqual([]);
  });

  it('that name a side are found', () => {
    const sheet =
      'a { margin-left: 1px; padding: 1px 2px 3px 4px; margin: 0 1px 0 1px; left: 0; text-align: right; inline-size: 1px }';
    expect(physicalSides(sheet)).toEqual([
      'margin-left',
      'left:',
      'text-align: right',
      'padding: 1px 2px 3px 4px',
    ]);
  });
});
