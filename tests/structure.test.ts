import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overlayMatches } from '../utils/sites/matches.ts';
import { baseSites } from '../utils/sites/base-sites.ts';
import { optionalSites } from '../utils/sites/optional-sites.ts';
import { sites } from '../utils/sites/registry.ts';
import { sameKeysIn } from './support/same-keys.ts';
import { SITE_NOTES } from './support/site-notes.ts';
import { withSiteTable } from './support/site-table.ts';
import { PARTLY_PROVEN, UNPROVEN } from './support/unproven-sites.ts';

const ROOT = resolve(import.meta.dirname, '..');

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(join(ROOT, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** A path in a document: of a source, its folder, or a test below `tests/unit`. */
const SOURCE = /(?<![\w/-])(?:components|entrypoints|utils)\/[\w./-]*\w/g;

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
      'entrypoints/overlay',
      'components/overlay',
      'utils/overlay',
      'utils/sites',
      'utils/arxiv',
      'utils/titles',
      'utils/trend/lookup.ts',
      'utils/time/feed-day.ts',
    ];
    expect(folders.flatMap((folder) => importing(folder, heavy))).toEqual([]);
  });

  it('pages ask the database through functions that say what they ask', () => {
    const asks =
      /\bdb\s*\.\w+\s*\.(?:get|bulkGet|toArray|toCollection|where|orderBy|reverse|count|each|add|put|bulk\w+|update|delete|clear)\b/;
    expect([...importing('entrypoints', asks), ...importing('components', asks)]).toEqual([]);
    expect(importing('utils/db', asks).length).toBeGreaterThan(3);
  });

  it('no HTML from strings, no code from strings', () => {
    expect(importing('', /innerHTML|insertAdjacentHTML|\beval\(|new Function/)).toEqual([]);
  });

  it('texts are compared in the reader’s language, by one function; and folded by one before they are sought', () => {
    const own = /localeCompare|Intl\.Collator|new Intl\.Segmenter\([^)]*word/;
    expect(importing('', own)).toEqual(['utils/i18n/collate.ts', 'utils/terms/query-words.ts']);
    const lowered = /\.to(?:Locale)?LowerCase\(\)/;
    const ofReaders = ['utils/view', 'utils/search', 'entrypoints', 'components/list'];
    expect(ofReaders.flatMap((folder) => importing(folder, lowered))).toEqual([
      'utils/view/filter.ts',
      'utils/view/media.ts',
      'utils/search/parse-query.ts',
    ]);
  });

  it('no test reads the machine’s clock', () => {
    const tests = ['tests/unit', 'tests/corpus', 'tests/e2e', 'tests/support/world'];
    const reads = /\bnew Date\(\)|\bDate\.now\(\)/;
    // It asks a page of ours for its own time.
    const asks = join('tests/e2e', 'both/clock.spec.ts');
    const found = tests
      .flatMap(sources)
      .filter(({ path, text }) => path !== asks && reads.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('the overlay makes hosts only where no registry of the page reaches, and moves nothing in time', () => {
    const ours = all.filter(({ path }) => /^\w+\/overlay/.test(path));
    const making = ours.filter(({ text }) => /make\(\s*['"`]tidemark-|attachShadow/.test(text));
    expect(making.map(({ path }) => path).sort()).toEqual([
      'components/overlay/host.ts',
      'components/overlay/rows/row-marks.ts',
    ]);
    const sheets = readdirSync(join(ROOT, 'components/overlay'), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(join(ROOT, 'components/overlay', name), 'utf8'));
    // `document.getAnimations()` gives those in closed roots too, and their events come out of them.
    expect(sheets.length).toBeGreaterThan(5);
    for (const sheet of sheets) expect(sheet).not.toMatch(/\b(?:transition|animation)\b/);
  });

  it('what scrolls is positioned: else a word for screen readers in it stretches the page below', () => {
    const rules = ['components', 'entrypoints'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.css') && !name.startsWith('overlay/'))
        .flatMap((name) => {
          const text = readFileSync(join(ROOT, folder, name), 'utf8');
          const all = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
          return all.map(([, selector = '', body = '']) => ({ name, selector, body }));
        }),
    );
    const scrolling = rules.filter(({ body }) => /overflow(?:-\w+)?: (?:auto|scroll)/.test(body));
    expect(scrolling.length).toBeGreaterThan(8);
    const loose = scrolling.filter(({ body }) => !body.includes('position:'));
    expect(loose.map(({ name, selector }) => `${name}: ${selector.trim()}`)).toEqual([]);
  });

  it('every list of papers holds still under the pointer', () => {
    // Steady by ListView, which all others use; the digest has sections, and is steady by itself.
    expect(importing('', /import \{ PaperList \}/).sort()).toEqual([
      'components/list/ListView.tsx',
      'entrypoints/library/digest/DigestPage.tsx',
    ]);
    expect(importing('', /<ListView[^>]*\sfollows\b/)).toEqual([
      'entrypoints/library/search/SearchPage.tsx',
    ]);
    expect(importing('', /data-papers=/).sort()).toEqual([
      'components/list/PaperList.tsx',
      // Held by `useHeld`.
      'entrypoints/library/paper/Similar.tsx',
      // The reader's own, changed by what the reader does.
      'entrypoints/library/queue/QueueList.tsx',
      'entrypoints/library/queue/RemovedList.tsx',
      // Read once for what was asked.
      'entrypoints/library/search/CloseSection.tsx',
      // The reader's own too.
      'entrypoints/popup/QueueView.tsx',
    ]);
  });

  it('what asks the term index is read calmly: a live query of it would begin anew with each copied day', () => {
    const asks = all.filter(({ text }) => /searchOf\(|nearEntries\(/.test(text));
    expect(asks.length).toBeGreaterThan(5);
    const live = asks.filter(({ text }) => text.includes('useLiveQuery('));
    expect(live.map(({ path }) => path)).toEqual([]);
  });

  it('no two children of an element have one key', () => {
    const pages = all.filter(({ path }) => path.endsWith('.tsx'));
    expect(pages.flatMap(({ path, text }) => sameKeysIn(path, text))).toEqual([]);
    const two = '<><A key={x} />{b && (<B key={x} />)}{c ? <C key={y} /> : <D key={y} />}</>';
    expect(sameKeysIn('a.tsx', `const a = ${two};`)).toEqual(['a.tsx {x}']);
  });

  it('what is swallowed says in half a line what is lost', () => {
    const swallows = /\.catch\(\(\) =>|catch \{/;
    const silent = all.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, n) => {
        const near = lines.slice(Math.max(0, n - 3), n + 2).join('\n');
        const isSaid = /\/\/ |\*\/|set\w+\(/.test(near);
        return swallows.test(line) && !isSaid ? [`${path}:${n + 1}`] : [];
      });
    });
    expect(silent).toEqual([]);
  });

  it('what the code and the documents refer to is in the repository', () => {
    const documents = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name));
    const texts = [...all, ...['tests', 'scripts'].flatMap(sources)].concat(
      ['README.md', 'CONTRIBUTING.md', ...documents].map((path) => ({
        path,
        text: readFileSync(join(ROOT, path), 'utf8'),
      })),
    );
    const missing = texts.flatMap(({ path, text }) => {
      const named = text.match(/\bdocs\/(?:[\w-]+\/)*[\w-]+\.(?:md|svg|png)\b/g) ?? [];
      const linked = [...text.matchAll(/\]\(([\w./-]+\.(?:md|svg|png|ts))(?:#[^)]*)?\)/g)].map(
        (link) => join(path, '..', link[1] ?? ''),
      );
      return [...named, ...(path.endsWith('.md') ? linked : [])]
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path}: ${target}`);
    });
    expect(missing).toEqual([]);
    const recipes = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const tests = recipes.match(/[\w./-]+\.test\.ts/g) ?? [];
    expect(tests.length).toBeGreaterThan(10);
    const isThere = (name: string): boolean =>
      [name, join('tests/unit', name)].some((path) => existsSync(join(ROOT, path)));
    const code = texts
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap(({ text }) => text.match(SOURCE) ?? []);
    expect(code.length).toBeGreaterThan(100);
    expect([...tests, ...code].filter((name) => !isThere(name))).toEqual([]);
    const outside =
      /\.\.\/shared\/(?:[A-Z]|reference)|hf-api|(?<!docs\/)\b(?:DESIGN|LOOK)\.md(?!\))/;
    const leading = texts.filter(
      ({ path, text }) => path !== 'tests/structure.test.ts' && outside.test(text),
    );
    expect(leading.map(({ path }) => path)).toEqual([]);
  });

  it('one door to the network: nothing else can make a request', () => {
    const ways =
      /\bfetch\s*\(|\bfetch\s*[,;)}]|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts|new (?:Image|Audio)\b|<(?:img|video|audio|source|iframe|object|embed|link)\s|(?:createElement\w*|make|el)\([^)]*['"`](?:img|video|audio|source|iframe|object|embed|link|script)['"`]|\.(?:src|srcset|srcdoc)\s*=[^=]/;
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const found = all.filter(({ text }) => ways.test(code(text))).map(({ path }) => path);
    expect(found.sort()).toEqual([
      // The two that write their request down first; our own icon; the door.
      'components/paper/Film.tsx',
      'components/paper/Picture.tsx',
      'entrypoints/library/layout/Rail.tsx',
      'entrypoints/welcome/Welcome.tsx',
      'utils/network/door.ts',
    ]);
    const sheets = ['entrypoints', 'components'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:css|html)$/.test(name))
        .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
    );
    for (const sheet of sheets) expect(sheet).not.toMatch(/https?:|\/\/\w|@import|url\(/);
  });

  it('small files', () => {
    const lines = all.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lines.at(-1)).toBeLessThanOrEqual(300);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(60);
    const long = ['entrypoints', 'components'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter(
        (name) =>
          name.endsWith('.css') &&
          readFileSync(join(ROOT, folder, name), 'utf8').split('\n').length > 301,
      ),
    );
    expect(long).toEqual([]);
  });

  it('every site file is in the registry and in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme, 'npm run readme').toBe(withSiteTable(readme));
    for (const { name } of sites) expect(SITE_NOTES[name], name).toBeTruthy();
    for (const name of [...UNPROVEN, ...Object.keys(PARTLY_PROVEN)])
      expect(sites.map((site) => site.name)).toContain(name);
    expect(new Set(overlayMatches()).size).toBe(overlayMatches().length);
    const files = readdirSync(join(ROOT, 'utils/sites'))
      .filter((name) => name.endsWith('.ts') && name !== 'generic.ts')
      .map((name) => ({ name, text: readFileSync(join(ROOT, 'utils/sites', name), 'utf8') }))
      .filter(({ text }) =>
        /^export const \w+(?:: Site)? = (?:\{|venueSite|proceedingsSite)/m.test(text),
      );
    const lists = ['base', 'venue', 'optional']
      .map((list) => readFileSync(join(ROOT, `utils/sites/${list}-sites.ts`), 'utf8'))
      .join('');
    for (const { name } of files) expect(lists).toContain(`'./${name}'`);
    expect(files.length).toBe(sites.length);
  });

  it('a site is optional if and only if it stands among the optional ones; each has its note', () => {
    expect(optionalSites.filter(({ optional }) => optional !== true)).toEqual([]);
    const others = sites.filter((site) => !optionalSites.includes(site));
    expect(others.filter(({ optional }) => optional === true)).toEqual([]);
    expect(Object.keys(SITE_NOTES).sort()).toEqual(sites.map(({ name }) => name).sort());
  });

  it('what is recognised by title comes with the script that can do it', () => {
    expect(baseSites.filter((site) => site.byTitle === true)).toEqual([]);
  });
});
