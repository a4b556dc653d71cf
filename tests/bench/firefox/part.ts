import '../../support/clock/machine-now.ts';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIREFOX_BUILD } from '../../support/drivers/firefox.ts';
import { partOfRows } from '../kept-rows.ts';
import { isFull, type Seen as SeenRows, watchRows } from '../own-pages/watch-rows.ts';
import { BARE, OURS } from '../pages/contestants.ts';
import { inventedArchive, realArchive } from '../pages/facts.ts';
import type { Install } from '../pages/fill.ts';
import { indexOf, savedOf } from '../pages/index-of.ts';
import { ROWS, type Row } from '../pages/rows.ts';
import { servePages } from '../pages/serve.ts';
import { isQuiet, PAGE_MARK, read, watch } from '../pages/watch.ts';
import type { Part, Section } from '../part.ts';
import { spreadOf } from '../stats.ts';
import { shown, table } from '../table.ts';
import { startFirefox, type Firefox } from './browser.ts';
import { ownTime, type GeckoProfile } from './own-time.ts';

const ROUNDS = Number(process.env['TIDEMARK_BENCH_ROUNDS'] ?? 5);
const ARCHIVE = 30_000;
const QUEUE = 3000;
const WANTED = new Set(['abstract', 'list-250', 'neurips-4500']);
const QUIET_MS = 1000;

interface Ground {
  port: number;
  ours: Install;
  close(): Promise<void>;
}

/** Pages of the web read the index alone: one of a third, which still has all that the pages name, is filled sooner. */
const pagesOnly = ({ ours }: Ground): Install => {
  const archive = ours.archive.slice(0, ARCHIVE / 3);
  return { ...ours, archive, index: indexOf(archive, QUEUE) };
};

interface Visit {
  /** From the navigation's begin to the end of its load. */
  load: number;
  firstMark: number;
  marks: number;
  /** In `performance.measure` of the overlay, by the clock. */
  passes: number;
}

async function visit({ browser, name }: Firefox, url: string): Promise<Visit> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watch, PAGE_MARK);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(isQuiet, { timeout: 60_000 }, [QUIET_MS, 0, name === OURS] as [
    number,
    number,
    boolean,
  ]);
  const seen = await page.evaluate(read);
  const { load, passes } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const measured = performance.getEntriesByName('tidemark:overlay');
    return {
      load: navigation?.loadEventEnd ?? NaN,
      passes: measured.reduce((sum, { duration }) => sum + duration, 0),
    };
  });
  await page.close();
  return { load, firstMark: seen.firstBadge, marks: seen.ownNodes, passes };
}

/** Own time of one visit, by the Gecko profiler, from visits in a Firefox of their own. */
async function profiled({ port, ours }: Ground, url: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-gecko-'));
  const file = join(folder, 'profile.json');
  const firefox = await startFirefox(OURS, port, ours, file);
  for (let n = 0; n < ROUNDS; n += 1) await visit(firefox, url);
  await firefox.browser.close();
  if (!existsSync(file)) throw new Error('Firefox wrote no profile');
  const profile = JSON.parse(await readFile(file, 'utf8')) as GeckoProfile;
  await rm(folder, { recursive: true, force: true });
  return ownTime(profile) / ROUNDS;
}

async function measurePages(ground: Ground): Promise<Section> {
  const all = [
    await startFirefox(BARE, ground.port, undefined),
    await startFirefox(OURS, ground.port, pagesOnly(ground)),
  ];
  const lines: string[][] = [];
  for (const { name, url } of ROWS.filter(({ key }) => WANTED.has(key))) {
    const seen = all.map((firefox) => ({ firefox, visits: [] as Visit[] }));
    for (let n = -1; n < ROUNDS; n += 1)
      for (const { firefox, visits } of seen) {
        const made = await visit(firefox, url);
        if (n >= 0) visits.push(made);
      }
    for (const { firefox, visits } of seen) {
      const of = (value: (one: Visit) => number): string => shown(spreadOf(visits.map(value)));
      const isOurs = firefox.name === OURS;
      const own = isOurs
        ? await profiled({ ...ground, ours: pagesOnly(ground) }, url).then(
            (ms) => ms.toFixed(1),
            String,
          )
        : '';
      lines.push([
        name,
        firefox.name,
        of(({ load }) => load),
        ...(isOurs
          ? [of(({ firstMark }) => firstMark), of(({ passes }) => passes), own]
          : ['', '', '']),
        String(visits[0]?.marks ?? ''),
      ]);
    }
  }
  for (const { browser } of all) await browser.close();
  const head = [
    'page',
    '',
    'navigation to load',
    'DOM ready to first mark',
    'passes, by the clock',
  ];
  return {
    verdicts: [],
    text: `### Pages with marks, in Firefox\n\nPuppeteer's BiDi gives the page's own clock and \`performance.measure\`; own time is by the Gecko profiler, which Firefox runs from its start and writes when it ends (\`MOZ_PROFILER_SHUTDOWN\`), a sample each millisecond, ${ROUNDS} visits in one profile. Heap and the trace's tasks cannot be had by either.\n\n${table([...head, 'own time, by profile', 'elements of ours'], lines)}`,
  };
}

async function measurePopup(ground: Ground): Promise<Section> {
  const firefox = await startFirefox(OURS, ground.port, ground.ours);
  try {
    return await popupRows(firefox);
  } finally {
    await firefox.browser.close();
  }
}

async function popupRows(firefox: Firefox): Promise<Section> {
  const seen: SeenRows[] = [];
  for (let n = -2; n < ROUNDS; n += 1) {
    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 400, height: 580 });
    await page.evaluateOnNewDocument(watchRows, [8, false] as [number, boolean]);
    await firefox.openOurs(page, 'popup.html');
    await page.waitForFunction(isFull, { timeout: 20_000 });
    await new Promise((done) => setTimeout(done, 500));
    const one = await page.evaluate(() => (window as unknown as { benchSeen: SeenRows }).benchSeen);
    if (n >= 0) seen.push(one);
    await page.close();
  }
  const rows = [
    ['to a screenful of rows', shown(spreadOf(seen.map(({ rowsAt = NaN }) => rowsAt)))],
    ['to rows that can be used', shown(spreadOf(seen.map(({ ownAt = NaN }) => ownAt)))],
  ];
  return { verdicts: [], text: `### The popup, in Firefox\n\n${table(['', 'ms'], rows)}` };
}

async function openGround(): Promise<Ground> {
  if (!existsSync(FIREFOX_BUILD)) throw new Error('no build for Firefox: npm run build:firefox');
  const real = realArchive();
  const archive = [...real, ...inventedArchive(ARCHIVE - real.length)];
  const saved = savedOf(QUEUE, archive);
  const pages = ROWS.filter(({ key }) => WANTED.has(key)).map(
    ({ url, make }: Row) => [url, () => make(real)] as const,
  );
  const server = await servePages(new Map(pages));
  return {
    port: server.port,
    ours: { archive, index: indexOf(archive, QUEUE), saved },
    close: server.close,
  };
}

/** The same pages in Firefox, as far as its tools allow. */
export const firefoxPart: Part = partOfRows<Ground>({
  name: 'firefox',
  heading: 'Firefox',
  about:
    'Milliseconds: the median of the rounds, and their quartiles; the bare browser and ours take turns.',
  rows: [
    { key: 'firefox-pages', measure: measurePages },
    { key: 'firefox-popup', measure: measurePopup },
  ],
  open: openGround,
});
