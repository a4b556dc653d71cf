import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { arxivMonth, parseArxivId } from '../../utils/arxiv/id.ts';
import { sites } from '../../utils/sites/registry.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import { optionalOrigins } from '../../utils/sites/matches.ts';
import { HEAD_KEY, shardKey, type Trend } from '../../utils/trend/format.ts';
import { packShard } from '../../utils/trend/pack.ts';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { givenPath } from '../support/clock/given-build.ts';
import { addressOf } from '../support/corpus-addresses.ts';
import { corpusHtml, corpusIsThere, labelledPages } from '../support/corpus-page.ts';
import { CHROME_BUILD, launch, type Launched } from '../support/launch.ts';
import { pregrant } from '../support/pregrant.ts';
import { measureRooms, placed } from '../support/rooms.ts';
import { measure, settled, shiftOf, showReal } from '../support/real-page.ts';
import { shardsOf } from '../support/title-archive.ts';
import { startWorld } from '../support/world/world.ts';

/**
 * The corpus in a real browser: an archive that knows every labelled paper, so that each is to be marked
 * beside its own title, and no line grows. Part of `npm run test:long`.
 */
const CASES = resolve(import.meta.dirname, '../../../shared/cases/pages');
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

interface Shown {
  title: string;
  authors: string[];
  id: string | undefined;
}

interface RealPage {
  name: string;
  url: string;
  html: () => string;
  papers: Shown[];
}

function casePages(): RealPage[] {
  if (!existsSync(`${CASES}/labels.json`)) return [];
  type Labels = Record<string, { url: string; papers: (Shown & { arxivId: string })[] }>;
  const labels = JSON.parse(readFileSync(`${CASES}/labels.json`, 'utf8')) as Labels;
  return Object.entries(labels).map(([name, { url, papers }]) => ({
    name: `cases/${name}`,
    url,
    html: () => readFileSync(`${CASES}/${name}`, 'utf8'),
    papers: papers.map((one) => ({ ...one, id: one.arxivId })),
  }));
}

function realPages(): RealPage[] {
  const corpus = corpusIsThere ? Object.entries(labelledPages()) : [];
  const pages = corpus.map(([name, { url, papers }]) => ({
    name,
    url: addressOf(name, url).href,
    html: () => corpusHtml(name),
    papers: papers.flatMap(({ title, authors = [], arxivId, optional }) =>
      title === null || optional === true
        ? []
        : [{ title, authors, id: parseArxivId(arxivId ?? '')?.id }],
    ),
  }));
  return [...pages, ...casePages()].filter(({ url }) => siteOf(new URL(url), sites) !== undefined);
}

/** One paper for each title, with the id that a page gives, else an invented one. */
function archiveOf(pages: readonly RealPage[]) {
  const papers = new Map<string, { id: string; title: string; authors: string[] }>();
  let n = 10_000;
  for (const { title, authors, id } of pages.flatMap((page) => page.papers)) {
    const there = papers.get(letters(title));
    if (there && (id === undefined || there.id === id)) continue;
    papers.set(letters(title), { id: id ?? `2912.${(n += 1)}`, title, authors });
  }
  return papers;
}

function storedFor(papers: readonly { id: string; title: string; authors: string[] }[]) {
  const months = new Map<string, Map<string, Trend>>();
  for (const { id } of papers) {
    const day = '2024-03-01';
    const trend = { upvotes: 7, rank: 5, size: 9, day, topOfMonth: false, speed: 0 };
    const month = arxivMonth(id);
    months.set(month, (months.get(month) ?? new Map<string, Trend>()).set(id, trend));
  }
  const trends = [...months].map(([month, all]) => [shardKey(month), packShard(all)]);
  const head = { months: [], complete: true, skew: 0 };
  return { ...Object.fromEntries([...trends, ...shardsOf(papers)]), [HEAD_KEY]: head } as object;
}

/** Without its scripts the page ends with its title: what stands beside the last line can be scrolled to. */
const ENDS_WITH_ITS_TITLE = new Set(['ieee/document-image-colorization.html']);
/** `TIDEMARK_PAGES=cvf` shows only the pages whose name has that. */
const pages = realPages().filter(({ name }) => name.includes(process.env['TIDEMARK_PAGES'] ?? ''));
const archive = archiveOf(pages);
const titles = new Map([...archive.values()].map((one) => [one.id, letters(one.title)]));
let profile = '';
let browser: Launched;
/** Without Tidemark: what a page moves by itself. */
let bare: Launched;
let world: Awaited<ReturnType<typeof startWorld>>;

test.describe.configure({ mode: 'serial' });
test.skip(pages.length === 0, 'the corpus is not there');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const clock = clockFrom(GIVEN_NOW);
  world = await startWorld(clock);
  world.mode = '503';
  profile = await mkdtemp(join(tmpdir(), 'tidemark-corpus-'));
  const start = (): Promise<Launched> =>
    launch({ port: world.port, clock, headless: true, extension: CHROME_BUILD, profile });
  await (await start()).close();
  await pregrant(profile, givenPath(CHROME_BUILD), optionalOrigins());
  browser = await start();
  const options = await browser.open('options.html');
  for (const box of await options.locator('input[data-site]').all()) {
    await box.click();
    await expect(box).toBeChecked();
  }
  await options.close();
  bare = await launch({ port: world.port, clock, headless: true });
});

/** Makes the index that of an archive with these papers only. */
async function know(papers: ReturnType<typeof archiveOf>): Promise<void> {
  const options = await browser.open('options.html');
  await options.evaluate(
    async (stored) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          storage: {
            local: {
              get(keys: null): Promise<object>;
              remove(keys: string[]): Promise<void>;
              set(items: object): Promise<void>;
            };
          };
        };
      };
      const { local } = chrome.storage;
      const old = Object.keys(await local.get(null)).filter((name) => /^[tk]1:/.test(name));
      await local.remove(old);
      await local.set(stored);
    },
    storedFor([...papers.values()]),
  );
  await options.close();
}

test.afterAll(async () => {
  await browser?.close();
  await bare?.close();
  await world?.close();
  await rm(profile, { recursive: true, force: true });
});

async function shiftWithout({ url, html }: RealPage): Promise<number> {
  const page = await showReal(bare.context, url, html());
  await page.waitForTimeout(300);
  const shift = await shiftOf(page);
  await page.close();
  return shift;
}

/** Marks every page, prints by site, and gives what is wrong. */
async function look(known: ReturnType<typeof archiveOf>) {
  const table: Record<string, Record<string, number>> = {};
  const faults: string[] = [];
  for (const real of pages) {
    const { name, url, html, papers } = real;
    const isLastLine = ENDS_WITH_ITS_TITLE.has(name);
    const page = await showReal(browser.context, url, html());
    const marked = await settled(page).catch((error: unknown) => {
      throw new Error(`${name} at ${url}`, { cause: error });
    });
    if (marked > 0) await placed(page, 20);
    const { marks, grown, height } = await measure(page);
    const { moved, covering } = await page.evaluate(measureRooms, 0);
    const shift = Math.max(0, (await shiftOf(page)) - (await shiftWithout(real)));
    await page.close();
    const wrong = marks.filter(({ id, near, row }) => {
      const bareId = id.replace(/^arxiv:/, '');
      // On lists of ids, and in references, the id itself is what a mark stands beside.
      // A save control has the page's own key of the paper that the page is about.
      const about = papers.length === 1 ? letters(papers[0]?.title ?? '-') : '-';
      const own = [titles.get(bareId) ?? '-', letters(bareId), about];
      return !own.some((text) => near.includes(text) || row.includes(text));
    });
    const ids = new Set(marks.map(({ id }) => id.replace(/^arxiv:/, '')));
    // A title alone, which the page shows with nobody's name, need not be enough.
    const wanted = papers.filter(
      ({ title, authors, id }) =>
        known.has(letters(title)) && (id !== undefined || authors.length > 0),
    );
    const missing = wanted.filter(({ title }) => !ids.has(known.get(letters(title))?.id ?? ''));
    const sum = (table[siteOf(new URL(url), sites)?.name ?? ''] ??= {});
    const add = (what: string, n: number): void => void (sum[what] = (sum[what] ?? 0) + n);
    add('pages', 1);
    add('papers', wanted.length);
    add('marks', marks.length);
    add('beside', marks.length - wrong.length);
    add('missing', missing.length);
    add('unseen', marks.filter(({ isSeen }) => !isSeen).length);
    add('grown', grown);
    add('higher', isLastLine ? 0 : height);
    add('moved', isLastLine ? 0 : moved.length);
    if (moved.length > 0) console.log(`${name} moved: ${moved.slice(0, 3).join('; ')}`);
    add('covering', covering.length);
    sum['shift'] = Math.max(sum['shift'] ?? 0, Math.round(shift * 10_000) / 10_000);
    for (const { id, near } of wrong.slice(0, 2))
      faults.push(`${name}: ${id} beside ${near.slice(0, 80)}`);
    for (const { title } of missing.slice(0, 2)) faults.push(`${name}: no mark for ${title}`);
  }
  console.table(table);
  const total = (what: string): number =>
    Object.values(table).reduce((sum, row) => sum + (row[what] ?? 0), 0);
  const shift = Math.max(...Object.values(table).map((row) => row['shift'] ?? 0));
  console.log({
    ...Object.fromEntries(
      ['marks', 'grown', 'higher', 'moved', 'covering'].map((one) => [one, total(one)]),
    ),
    shift,
  });
  return { faults, total, shift };
}

test('every labelled paper is featured: each mark stands beside its own title', async () => {
  test.setTimeout(30 * 60_000);
  await know(archive);
  const { faults, total } = await look(archive);
  expect(faults).toEqual([]);
  expect(total('unseen')).toBe(0);
});

test('one in twenty is featured, as in life: what grows and moves', async () => {
  test.setTimeout(30 * 60_000);
  const some = new Map([...archive].filter((_, n) => n % 20 === 0));
  await know(some);
  const { faults, total, shift } = await look(some);
  expect(faults).toEqual([]);
  expect(total('grown') + total('higher') + total('moved')).toBe(0);
  // What a page moves by itself is not the same each time.
  expect(shift).toBeLessThanOrEqual(0.1);
});
