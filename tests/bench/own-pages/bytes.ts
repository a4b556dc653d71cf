import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync, Visitor } from 'oxc-parser';
import { CHROME_BUILD } from '../../support/launch.ts';
import type { Section } from '../part.ts';
import { table } from '../table.ts';

const PAGES = ['popup', 'library', 'options', 'welcome'];

const read = (file: string): Promise<string> => readFile(join(CHROME_BUILD, file), 'utf8');

/** What a script of the build imports: at once, or by `import()`. */
async function importsOf(file: string): Promise<{ first: string[]; later: string[] }> {
  const code = await read(file);
  const { module, program } = parseSync(file, code);
  const first = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
  ];
  const later: string[] = [];
  new Visitor({
    ImportExpression({ source }) {
      // The build writes addresses as templates without holes.
      const text = /^[`'"](\.[^`'"$]+)[`'"]$/.exec(code.slice(source.start, source.end))?.[1];
      if (text !== undefined) later.push(text);
    },
  }).visit(program);
  const here = (request: string): string => join(dirname(file), request);
  return { first: first.map(here), later: later.map(here) };
}

/** These files with all that their scripts import at once. */
async function withImports(files: readonly string[]): Promise<Set<string>> {
  const all = new Set(files);
  for (const file of all)
    if (file.endsWith('.js')) for (const one of (await importsOf(file)).first) all.add(one);
  return all;
}

/** What a page loads until its first view stands. */
async function loadedBy(page: string): Promise<Set<string>> {
  const html = await read(`${page}.html`);
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, file = '']) => file,
  );
  const first = await withImports([`${page}.html`, ...named]);
  if (page !== 'popup') return first;
  // Its script draws what was kept, and asks for the rest by itself.
  const script = named.find((file) => file.startsWith('chunks/popup-')) ?? '';
  const { later } = await importsOf(script);
  return withImports([...first, ...later]);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

async function lineOf(name: string, files: Iterable<string>): Promise<string[]> {
  let [n, raw, packed] = [0, 0, 0];
  for (const file of files) {
    const bytes = await readFile(join(CHROME_BUILD, file));
    n += 1;
    raw += bytes.length;
    packed += gzipSync(bytes).length;
  }
  return [name, String(n), kilobytes(raw), kilobytes(packed)];
}

/** What each of our pages loads until its first view stands, and the worker, read from the build. */
export async function measureBytes(): Promise<Section> {
  const lines: string[][] = [];
  for (const page of PAGES) lines.push(await lineOf(page, await loadedBy(page)));
  lines.push(await lineOf('popup, until its first picture', ['popup.html', 'popup-first.js']));
  lines.push(await lineOf('worker', await withImports(['background.js'])));
  return {
    verdicts: [],
    text: `### What a first view loads\n\nRead from the build; nothing of it goes over the network. \`tests/import-graph.test.ts\` names the packages that come at once.\n\n${table(['page', 'files', 'kB', 'kB, gzip'], lines)}`,
  };
}
