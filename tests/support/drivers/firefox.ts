import { resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { axe } from '../abilities/axe.ts';
import type { Clock } from '../clock/clock.ts';
import { givenBuild } from '../clock/given-build.ts';
import type { Words } from '../languages/words-for.ts';
import { findBrowser } from '../find-browser.ts';
import type { Driver, DriverPage } from './driver.ts';
import { pageOf } from './find-page.ts';
import { pointAt, pointIn, settled } from './point.ts';

export const FIREFOX_BUILD = resolve(import.meta.dirname, '../../../.output/firefox-mv3');
const ADDON = '{6f1d3c5e-2b54-4f3a-9d0e-7a1de3a4b0c2}';
const UUID = '11111111-2222-4333-8444-555555555555';
/** An event page that is left alone sleeps after this; shorter would cut the first run. */
const IDLE_MS = 10_000;

export const prefs = (port: number) => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${port}`,
  'network.http.http3.enable': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'extensions.background.idle.timeout': IDLE_MS,
  // A permission that a page of ours asks for is given without the browser's own question.
  'extensions.webextOptionalPermissionPrompts': false,
  // So that a test may open the popup.
  'extensions.openPopupWithoutUserGesture.enabled': true,
  'app.normandy.enabled': false,
  'services.settings.server': 'data:,none',
});

/**
 * Firefox swaps the process of a tab that goes to one of our pages, and puppeteer then waits for a
 * navigation that it no longer sees: the wait is cut short, and the page itself says when it is there.
 */
async function goToOurs(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: 700 }).catch(() => undefined);
  for (let tries = 0; tries < 600; tries += 1) {
    const at = await page.evaluate(() => location.href).catch(() => '');
    if (at.startsWith(url.split('#')[0] ?? url)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Firefox did not open ${url}`);
}

/** Runs in a page: what a click at this point would reach instead of the element; undefined when it reaches it. */
function coveredBy(selector: string, x: number, y: number): string | undefined {
  const wanted = document.querySelector(selector);
  const hit = document.elementFromPoint(x, y);
  const isRoot = hit === document.body || hit === document.documentElement;
  if (hit && wanted && (wanted.contains(hit) || (!isRoot && hit.contains(wanted))))
    return undefined;
  return hit === null ? 'nothing' : `${hit.localName}.${hit.className}`;
}

function wrap(page: Page, deviceScaleFactor = 1): DriverPage {
  const find = async (selector: string) => {
    const element = await page.waitForSelector(selector, { timeout: 60_000 });
    if (!element) throw new Error(`nothing is ${selector}`);
    return element;
  };
  /** The pointer over an element, where it stands; one that the page draws anew meanwhile is looked for again. */
  async function onto(selector: string) {
    for (let n = 0; ; n += 1) {
      const element = await find(selector);
      try {
        await element.hover();
        return await settled(() => element.boundingBox());
      } catch (error) {
        const isMoving =
          error instanceof Error && /detached|not clickable|out of bounds/.test(error.message);
        if (n === 4 || !isMoving) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
  /** Where a click reaches the element, and nothing that lies over it: a dialog that is about to close, a row that moves. */
  async function pointOf(selector: string, dx: number | undefined) {
    for (let n = 0; ; n += 1) {
      const point = pointIn(await onto(selector), dx);
      const over = await page.evaluate(coveredBy, selector, point.x, point.y);
      if (over === undefined) return point;
      if (n === 50) throw new Error(`${selector} lies under ${over}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    url: () => page.url(),
    goto: (url) =>
      url.startsWith('moz-extension:')
        ? goToOurs(page, url)
        : page.goto(url, { waitUntil: 'load' }).then(() => undefined),
    resize: (width, height) => page.setViewport({ width, height, deviceScaleFactor }),
    count: (selector) => page.$$eval(selector, (found) => found.length),
    attributes: (selector, name) =>
      page.$$eval(
        selector,
        (found, attribute) => found.map((one) => one.getAttribute(attribute)),
        name,
      ),
    text: async (selector) => (await find(selector)).evaluate((one) => one.textContent ?? ''),
    async click(selector, dx) {
      const { x, y } = await pointOf(selector, dx);
      await page.mouse.click(x, y);
    },
    async middleClick(selector) {
      const { x, y } = await pointOf(selector, undefined);
      await page.mouse.click(x, y, { button: 'middle' });
    },
    hover: (selector) =>
      pointAt(
        () => onto(selector),
        async () => (await find(selector)).evaluate((one) => one.matches(':hover')),
      ),
    focus: async (selector) => (await find(selector)).focus(),
    /** `Shift+E` as Playwright reads it: the first key is held. */
    async press(key) {
      const [name = '', ...held] = key.split('+').reverse() as KeyInput[];
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(name as KeyInput);
      for (const one of held) await page.keyboard.up(one);
    },
    type: (text) => page.keyboard.type(text),
    async choose(selector, path) {
      const input = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(path);
    },
    select: async (selector, value) => void (await page.select(selector, value)),
    async waitFor(selector, gone = false) {
      await page.waitForSelector(selector, { timeout: 60_000, hidden: gone });
    },
    evaluate: (run) => page.evaluate(run) as never,
    // Puppeteer's page evaluates as Playwright's does.
    axe: () => axe(page as never),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => page.close(),
  };
}

/** Runs in a page of ours, which must stay open: the event page's timers then call a function of that page. */
async function hurryEventPage(times: number): Promise<void> {
  const { browser: api } = globalThis as unknown as { browser: WebExtension };
  const scope = (await api.runtime.getBackgroundPage()) as unknown as typeof globalThis;
  const wait = scope.setTimeout.bind(scope);
  const quick = (run: () => void, ms = 0): unknown => wait(run, ms / times);
  Object.assign(scope, { setTimeout: quick });
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text());
  });
}

async function newPage(browser: Browser, complaints: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  listen(page, complaints);
  return page;
}

interface Bidi {
  connection: { send(method: 'webExtension.install', params: object): Promise<unknown> };
}

/** As puppeteer's `installExtension`, which cannot allow it in private windows. */
export async function installInFirefox(
  browser: Browser,
  path: string,
  inPrivate: boolean,
): Promise<void> {
  const { connection } = browser as unknown as Bidi;
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': inPrivate,
  });
}

export async function startFirefox(
  port: number,
  clock: Clock,
  inPrivate: boolean,
  words: Words,
  scale = 1,
): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: prefs(port),
  });
  await installInFirefox(browser, await givenBuild(FIREFOX_BUILD, clock, words), inPrivate);
  // As in launch.ts.
  await (await pageOf(browser, 'welcome.html')).close();
  const complaints: string[] = [];
  return {
    name: 'firefox',
    async visit(url) {
      const page = await newPage(browser, complaints);
      await page.goto(url);
      return wrap(page);
    },
    async open(path) {
      const page = await newPage(browser, complaints);
      await goToOurs(page, `moz-extension://${UUID}/${path}`);
      // As in launch.ts.
      await page.waitForFunction(() => document.querySelector('.painted') === null);
      return wrap(page, scale);
    },
    async opened(act) {
      const before = new Set(browser.targets());
      await act();
      const target = await browser.waitForTarget((one) => !before.has(one), { timeout: 60_000 });
      const page = await target.page();
      if (!page) throw new Error('the new tab has no page');
      return wrap(page);
    },
    async hurry(times) {
      const page = await newPage(browser, complaints);
      await goToOurs(page, `moz-extension://${UUID}/options.html`);
      await page.evaluate(hurryEventPage, times);
    },
    sleep: () => new Promise((done) => setTimeout(done, IDLE_MS * 1.3)),
    pictures: async () => {
      const pages = await browser.pages();
      return Promise.all(pages.map(async (page) => Buffer.from(await page.screenshot())));
    },
    complaints: () => complaints,
    close: () => browser.close(),
  };
}
