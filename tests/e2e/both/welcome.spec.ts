import type { Page } from 'puppeteer-core';
import { GIVEN_NOW, clockFrom } from '../../support/clock/clock.ts';
import { startBare, type BareBrowser } from '../../support/drivers/late-install.ts';
import { pageOf, pagesOf } from '../../support/drivers/find-page.ts';
import { overflowing } from '../../support/overflowing.ts';
import { startWorld, type World } from '../../support/world/world.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });

let world: World;
let bare: BareBrowser;

test.beforeEach(async ({ which }) => {
  world = await startWorld(clockFrom(GIVEN_NOW));
  bare = await startBare(which, world.port, world.clock);
});
test.afterEach(async () => {
  await bare.browser.close();
  await world.close();
});

const WELCOME = 'welcome.html';

async function greeting(): Promise<Page> {
  const page = await pageOf(bare.browser, WELCOME);
  await page.waitForSelector('.archive');
  return page;
}

const tabs = async (): Promise<number> => (await pagesOf(bare.browser, WELCOME)).length;
const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (one) => one.textContent ?? '');

test('an installation opens one page: marks explained by real ones, choices, the way in; it asks nothing', async ({
  pictures,
}) => {
  await bare.install();
  const page = await greeting();
  expect(await page.title()).toBe('Welcome to Tidemark');
  expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
  expect(await page.$$eval('.specimen > tidemark-badge', (all) => all.length)).toBe(3);
  expect(await page.$$eval('.specimen > tidemark-save', (all) => all.length)).toBe(1);
  expect(
    await page.$$eval('[data-part]', (all) => all.map((one) => one.getAttribute('data-part'))),
  ).toEqual(['upvotes', 'rank', 'rising', 'day', 'likely', 'save']);
  await page.waitForSelector('.optional-sites input');
  await page.waitForSelector('[data-choice="notifications"]');
  expect(await textOf(page, '[data-hint="pin"]')).toContain('puzzle piece');
  await page.setViewport({ width: 1280, height: 800 });
  const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
  expect(fits).toBe(true);
  await page.screenshot({ path: `${pictures}/welcome.png` });
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(overflowing)).toEqual([]);
  await page.screenshot({ path: `${pictures}/welcome-320.png`, fullPage: true });
  // Its ways in, in the order of the Tab key, before any choice.
  await page.bringToFront();
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Open today’s list');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Open arXiv');
  const others = world.log.filter(({ host }) => host !== 'huggingface.co');
  expect(others).toEqual([]);
  const lists = world.log.map(({ url }) => url);
  expect(new Set(lists).size).toBe(lists.length);
  expect(await tabs()).toBe(1);
});

test('by keyboard alone: today’s list is a Tab and Enter away, and three papers saved five keys', async () => {
  await bare.install();
  const page = await greeting();
  await page.waitForFunction(
    () => document.querySelector('.status')?.textContent?.includes('0 of 15') !== true,
  );
  await page.bringToFront();
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Open today’s list');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.pathname === '/library.html', { timeout: 60_000 });
  await page.waitForSelector('[data-papers] [data-paper-key]');
  expect(await tabs()).toBe(0);
  for (const key of ['s', 'j', 's', 'j', 's'] as const) await page.keyboard.press(key);
  await page.waitForFunction(
    () => document.querySelectorAll('main [data-papers] [aria-pressed="true"].save').length === 3,
  );
});

test('a feed that is down in the first minute: said in words, with a way to try again', async () => {
  world.mode = '503';
  await bare.install();
  const page = await greeting();
  await page.waitForSelector('.status.warning');
  const words = await textOf(page, '.status');
  expect(words).toContain('The feed answered 503');
  expect(words).toContain('There is no list to show yet');
  world.mode = 'ok';
  await page.click('.status button');
  await page.waitForFunction(() => document.querySelector('.status.warning') === null);
  await page.waitForFunction(
    () => document.querySelector('.archive')?.textContent?.startsWith('Archive0 papers') !== true,
  );
});
