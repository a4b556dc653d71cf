import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Launched } from '../../support/launch.ts';
import { CHROME_BUILD } from '../../support/launch.ts';
import { withOurs, type Ground } from '../archive/ground.ts';
import type { Section } from '../part.ts';
import { table } from '../table.ts';

const PAGES = ['popup', 'library', 'options', 'welcome'];
/** What a page asks for later than this after its load belongs to no first view. */
const SETTLE_MS = 1000;

/** The files of the build that a page asked for until it stood. */
async function loaded(browser: Launched, page: string): Promise<string[]> {
  const opened = await browser.open(`${page}.html`);
  await opened.waitForTimeout(SETTLE_MS);
  const names = await opened.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  await opened.close();
  const own = names
    .map((name) => new URL(name))
    .filter(({ protocol }) => protocol === 'chrome-extension:')
    .map(({ pathname }) => pathname.slice(1));
  return [...new Set([`${page}.html`, ...own])];
}

async function sizes(files: readonly string[]): Promise<{ raw: number; packed: number }> {
  let [raw, packed] = [0, 0];
  for (const file of files) {
    const bytes = await readFile(join(CHROME_BUILD, file));
    raw += bytes.length;
    packed += gzipSync(bytes).length;
  }
  return { raw, packed };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

/** What each of our pages loads until its first view stands, and the worker's script. */
export function measureBytes(ground: Ground): Promise<Section> {
  return withOurs(ground, async (browser) => {
    const lines: string[][] = [];
    const add = async (name: string, files: readonly string[]): Promise<void> => {
      const { raw, packed } = await sizes(files);
      lines.push([name, String(files.length), kilobytes(raw), kilobytes(packed)]);
    };
    for (const page of PAGES) await add(page, await loaded(browser, page));
    await add('popup, until its first picture', ['popup.html', 'popup-first.js']);
    await add('worker', ['background.js']);
    return {
      verdicts: [],
      text: `### What a first view loads\n\nNothing goes over the network: a page reads its files from the extension. What a first view does not show is loaded when it is asked for (\`tests/import-graph.test.ts\` names the packages that may come at once).\n\n${table(['page', 'files', 'kB', 'kB, gzip'], lines)}`,
    };
  });
}
