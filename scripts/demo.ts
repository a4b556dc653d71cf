import '../tests/support/clock/machine-now.ts';
import { mkdir, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Browser as BrowserApi } from 'webextension-polyfill';
import { CHROME_BUILD, launch, type Launched } from '../tests/support/launch.ts';
import { startWorld, type World } from '../tests/support/world/world.ts';
import { MACHINE_CLOCK } from '../tests/support/clock/clock.ts';

const OUT = '.output/demo';
const LISTING = 'https://arxiv.org/list/cs.LG/recent';

interface Seen {
  what: string;
  count: number;
}

async function papersIn(page: Page): Promise<number> {
  const list = page.locator('[data-papers]');
  await list.waitFor({ timeout: 30_000 });
  return Number(await list.getAttribute('data-papers'));
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${OUT}/${name}.png` });
}

async function popup({ open }: Launched, name: string, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await open('popup.html');
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width: 400, height: 580 });
  await page.locator('[data-paper-key]').first().waitFor({ timeout: 60_000 });
  await shot(page, name);
  return page;
}

/** Runs inside the worker. */
function readIndex(): Promise<Record<string, unknown>> {
  const { chrome } = globalThis as unknown as { chrome: BrowserApi };
  return chrome.storage.local.get(null);
}

async function synced(browser: Launched): Promise<number> {
  const worker = await browser.worker();
  for (let tries = 0; tries < 60; tries += 1) {
    const stored = await worker.evaluate(readIndex);
    const shards = Object.entries(stored).filter(([key]) => /^t1:\d{4}$/.test(key));
    const papers = shards.reduce(
      (sum, [, text]) => sum + String(text).split(';').filter(Boolean).length,
      0,
    );
    if (papers > 300) return papers;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return 0;
}

/** Every other view of the library, each from a fresh load. */
async function views(library: Page): Promise<Seen[]> {
  const seen: Seen[] = [];
  const show = (hash: string): Promise<unknown> =>
    library.goto(library.url().replace(/#.*/, hash)).then(() => library.reload());
  for (const view of ['week', 'month', 'trending', 'search/agents', 'for-you', 'digest', 'queue']) {
    await show(`#${view}`);
    const name = view.replace(/\/.*/, '');
    seen.push({ what: `papers in the library: ${name}`, count: await papersIn(library) });
    await shot(library, `library-${name}`);
  }
  await show('#missed');
  await library.locator('.empty').first().waitFor();
  await shot(library, 'library-missed');
  await show('#insights');
  const charts = library.locator('svg.bars');
  await charts.first().waitFor();
  seen.push({ what: 'charts in insights', count: await charts.count() });
  await shot(library, 'library-insights');
  return seen;
}

/** For you waits for three signals. */
async function saveForYou(today: Page): Promise<void> {
  const saved = today.locator('[data-paper-key] button.save[aria-pressed="true"]');
  for (let row = 0; row < 3; row += 1) {
    await today.locator('[data-paper-key] button.save').nth(row).click();
    await saved.nth(row).waitFor();
  }
}

/** Drives the whole main job, as a new user would, and says what it saw. */
async function drive(browser: Launched): Promise<Seen[]> {
  const seen: Seen[] = [{ what: 'papers synced', count: await synced(browser) }];
  const listing = await browser.context.newPage();
  await listing.goto(LISTING);
  const badges = listing.locator('tidemark-badge');
  await badges.first().waitFor({ timeout: 30_000 });
  seen.push({ what: 'badges on the listing', count: await badges.count() });
  await shot(listing, 'listing');
  const id = await badges.first().getAttribute('data-arxiv-id');
  const box = await badges.first().boundingBox();
  await listing.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 9);
  await listing.locator('tidemark-card').waitFor({ state: 'attached' });
  await listing.waitForTimeout(600);
  await shot(listing, 'card');

  const abs = await browser.context.newPage();
  await abs.goto(`https://arxiv.org/abs/${id}`);
  await abs.locator('h1 tidemark-badge').waitFor({ timeout: 30_000 });
  seen.push({
    what: 'badges on the abstract page',
    count: await abs.locator('tidemark-badge').count(),
  });
  await shot(abs, 'abstract');

  const today = await popup(browser, 'popup', 'light');
  seen.push({ what: 'rows in the popup', count: await papersIn(today) });
  await today.locator('.title').nth(1).click();
  await saveForYou(today);
  await shot(today, 'popup-open-row');
  await today.getByRole('tab', { name: /Queue/ }).click();
  seen.push({ what: 'papers in the queue', count: await papersIn(today) });
  await shot(today, 'popup-queue');
  await popup(browser, 'popup-dark', 'dark');

  const library = await browser.open(`library.html#paper/arxiv:${id}`);
  await library.locator('article.paper h2').waitFor();
  await shot(library, 'library-paper');
  await library.goto(library.url().replace(/#.*/, '#today'));
  seen.push({ what: 'rows in the library', count: await papersIn(library) });
  await shot(library, 'library-today');
  seen.push(...(await views(library)));
  await shot(await browser.open('options.html'), 'options');
  return seen;
}

function report(seen: Seen[], world: World): boolean {
  const strays = world.unexpected();
  console.table(seen);
  console.log(`requests to unexpected hosts: ${strays.length}; pictures in ${OUT}/`);
  return seen.every(({ count }) => count > 0) && strays.length === 0;
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = process.argv.includes('--headless') || !hasDisplay;
const world = await startWorld(MACHINE_CLOCK);
const browser = await launch({
  clock: MACHINE_CLOCK,
  port: world.port,
  headless,
  extension: CHROME_BUILD,
  deviceScaleFactor: headless ? 2 : undefined,
});

if (headless) {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const good = report(await drive(browser), world);
  await browser.close();
  await world.close();
  console.log(good ? 'The main job works in the sample world.' : 'A step found nothing.');
  process.exit(good ? 0 : 1);
} else {
  const page = await browser.context.newPage();
  await page.goto(LISTING);
  console.log('The sample world is open in the browser. Close the browser to stop.');
  browser.context.on('close', () => process.exit(0));
}
