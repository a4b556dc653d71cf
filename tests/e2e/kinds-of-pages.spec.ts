import type { Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { givenBuild } from '../support/clock/given-build.ts';
import { pageOf } from '../support/drivers/find-page.ts';
import { findBrowser } from '../support/find-browser.ts';
import { CHROME_BUILD } from '../support/launch.ts';
import { closedRoots } from '../support/closed-roots.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'kinds' });

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const OPEN = 'Show the marked papers of this page';
const CARD = /: in Tidemark$/;

/** A page has all that a plain one has: marks, the bar, and the worker's answers, by which a card is filled. */
async function expectAll(page: Page): Promise<number> {
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
  const seen = await closedRoots(page);
  await seen.wait('button', OPEN);
  await page.locator('tidemark-badge').first().scrollIntoViewIfNeeded();
  const box = await page.locator('tidemark-badge').first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 9);
  await seen.wait('dialog', CARD);
  await seen.wait('StaticText', /machine-made/);
  await page.keyboard.press('Escape');
  await seen.gone('dialog', CARD);
  return page.locator('tidemark-badge').count();
}

/** What a page that was prerendered shows; the bar is of the worker's bundle. */
const STATE = `({
  search: location.search,
  wasPrerendered: performance.getEntriesByType('navigation')[0].activationStart > 0,
  bars: document.querySelectorAll('tidemark-bar').length,
  hasBadges: document.querySelector('tidemark-badge') !== null,
})`;

let plain = 0;

test('a plain page', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  plain = await expectAll(page);
  expect(plain).toBeGreaterThan(3);
});

// By another driver: Playwright's own hold on the network makes the browser prerender nothing.
test('prerendered, then shown', async ({ world }) => {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    acceptInsecureCerts: true,
    pipe: true,
    enableExtensions: [await givenBuild(CHROME_BUILD, world.clock)],
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP * 127.0.0.1:${world.port},EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
    ],
  });
  try {
    // Over another tab the browser prerenders nothing.
    await (await pageOf(browser, 'welcome.html')).close();
    const page = await browser.newPage();
    const next = '/list/cs.LG/recent?next';
    const first = `https://arxiv.org/list/cs.AI/recent?prerender=${encodeURIComponent(next)}`;
    await page.goto('https://arxiv.org/list/cs.LG/recent');
    // The index of a new install is there.
    await page.waitForSelector('tidemark-badge', { timeout: 30_000 });
    await page.goto(first);
    await expect.poll(() => world.log.some(({ url }) => url === next)).toBe(true);
    await page.waitForSelector('tidemark-bar');
    await page.click('#next');
    // The page is another one from now on, and the driver's hold on the old one often never answers: a new hold each time.
    const shown = async (): Promise<unknown> => {
      const target = browser.targets().find((one) => one.url().endsWith('?next'));
      const session = await target?.createCDPSession();
      const asked = session?.send('Runtime.evaluate', { expression: STATE, returnByValue: true });
      const unanswered = new Promise<undefined>((done) => setTimeout(done, 3000, undefined));
      return (await Promise.race([asked?.catch(() => undefined), unanswered]))?.result.value;
    };
    await expect
      .poll(shown)
      .toEqual({ search: '?next', wasPrerendered: true, bars: 1, hasBadges: true });
  } finally {
    await browser.close();
  }
});

test('translated: its texts in <font>, as translators leave them', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('script, style')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data.replaceAll('e', 'ë');
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
  expect(await expectAll(page)).toBe(plain);
});

test('zoomed in and out', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const options = await tidemark.open('options.html');
  for (const factor of [2, 0.5]) {
    await options.evaluate(async (zoom) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(what: object): Promise<{ id: number }[]>;
            setZoom(id: number, zoom: number): Promise<void>;
          };
        };
      };
      const [tab] = await chrome.tabs.query({ url: 'https://arxiv.org/*' });
      await chrome.tabs.setZoom(tab?.id ?? -1, zoom);
    }, factor);
    await page.bringToFront();
    await expect(page.locator('tidemark-badge').first()).toBeAttached();
    expect(await page.locator('tidemark-badge').count()).toBe(plain);
    const seen = await closedRoots(page);
    await seen.wait('button', OPEN);
    const far = await page.locator('tidemark-badge').evaluateAll((hosts) =>
      hosts.map((host) => {
        const row = host.parentElement?.getBoundingClientRect();
        const { top, bottom } = host.getBoundingClientRect();
        return row !== undefined && top >= row.top - 6 && bottom <= row.bottom + 6;
      }),
    );
    expect(far).not.toContain(false);
  }
  await options.close();
});

test('with frames in it: the page has its marks, a frame none', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    return new Promise((done) => frame.addEventListener('load', done));
  }, `${LISTING}?framed`);
  expect(await expectAll(page)).toBe(plain);
  const frame = page.frames().find((one) => one.url().endsWith('framed'));
  expect(await frame?.locator('tidemark-badge').count()).toBe(0);
});

test('XHTML', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const xhtml = await page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    return new XMLSerializer().serializeToString(
      new DOMParser().parseFromString(html, 'text/html'),
    );
  });
  await page.route(`${LISTING}?xhtml`, (route) =>
    route.fulfill({ contentType: 'application/xhtml+xml; charset=utf-8', body: xhtml }),
  );
  await page.goto(`${LISTING}?xhtml`);
  expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
  expect(await expectAll(page)).toBe(plain);
});
