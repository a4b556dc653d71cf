import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { installInFirefox, FIREFOX_BUILD, prefs } from '../../support/drivers/firefox.ts';
import { pageOf } from '../../support/drivers/find-page.ts';
import { findBrowser } from '../../support/find-browser.ts';
import { fill, type Install } from '../pages/fill.ts';

const UUID = '11111111-2222-4333-8444-555555555555';

/** The profiler from the start to the end, a sample each millisecond, written when Firefox ends. */
const profiling = (file: string) => ({
  MOZ_PROFILER_STARTUP: '1',
  MOZ_PROFILER_STARTUP_INTERVAL: '1',
  MOZ_PROFILER_STARTUP_FEATURES: 'js',
  MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
  MOZ_PROFILER_STARTUP_ENTRIES: '8388608',
  MOZ_PROFILER_SHUTDOWN: file,
});

/** As a page of Playwright's, as far as `fill` asks: BiDi takes objects apart one by one, a text it passes on. */
const asPage = (page: Page) =>
  ({
    evaluate: (act: (value: unknown) => unknown, value: unknown) =>
      page.evaluate(`(${String(act)})(JSON.parse(${JSON.stringify(JSON.stringify(value))}))`),
  }) as unknown as Parameters<typeof fill>[0];

export interface Firefox {
  name: string;
  browser: Browser;
  /** Opens one of our pages. */
  openOurs(page: Page, path: string): Promise<void>;
}

async function goTo(page: Page, url: string): Promise<void> {
  // Firefox changes the process of a tab that goes to a page of ours, and puppeteer does not see it arrive.
  await page.goto(url, { timeout: 700 }).catch(() => undefined);
  for (let tries = 0; tries < 200; tries += 1) {
    const at = await page.evaluate(() => location.href).catch(() => '');
    if (at.startsWith(url.split('#')[0] ?? url)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Firefox did not open ${url}`);
}

/** A Firefox in which every host leads to `port`: bare, or with Tidemark and this archive; `profile`: where the profiler writes. */
export async function startFirefox(
  name: string,
  port: number,
  ours: Install | undefined,
  profile?: string,
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: prefs(port),
    env: { ...process.env, ...(profile !== undefined && profiling(profile)) },
  });
  const openOurs = (page: Page, path: string): Promise<void> =>
    goTo(page, `moz-extension://${UUID}/${path}`);
  if (ours) {
    await installInFirefox(browser, FIREFOX_BUILD, false);
    await (await pageOf(browser, 'welcome.html')).close();
    const page = await browser.newPage();
    await openOurs(page, 'options.html');
    await fill(asPage(page), ours);
    await page.close();
  }
  return { name, browser, openOurs };
}
