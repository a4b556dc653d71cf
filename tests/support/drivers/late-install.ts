import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Clock } from '../clock/clock.ts';
import { givenBuild } from '../clock/given-build.ts';
import { findBrowser } from '../find-browser.ts';
import { CHROME_BUILD } from '../launch.ts';
import type { Driver } from './driver.ts';
import { FIREFOX_BUILD, installInFirefox, prefs } from './firefox.ts';

/** A browser without Tidemark, whose reader installs it while pages are open. */
export interface BareBrowser {
  browser: Browser;
  visit(url: string): Promise<Page>;
  install(): Promise<void>;
}

const ARGS = {
  chromium: (port: number) => [
    '--no-sandbox',
    `--host-resolver-rules=MAP * 127.0.0.1:${port},EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-quic',
    '--no-first-run',
  ],
  firefox: () => ['-remote-allow-system-access'],
};

/** Starts a browser in which every host name leads to the sample world, and nothing is installed yet. */
export async function startBare(
  which: Driver['name'],
  port: number,
  clock: Clock,
): Promise<BareBrowser> {
  const isFirefox = which === 'firefox';
  const build = await givenBuild(isFirefox ? FIREFOX_BUILD : CHROME_BUILD, clock);
  const browser = await puppeteer.launch({
    browser: isFirefox ? 'firefox' : 'chrome',
    executablePath: findBrowser(which),
    headless: true,
    acceptInsecureCerts: true,
    args: ARGS[which](port),
    ...(isFirefox ? { extraPrefsFirefox: prefs(port) } : { pipe: true, enableExtensions: true }),
  });
  return {
    browser,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    install: async () =>
      isFirefox
        ? installInFirefox(browser, build, false)
        : void (await browser.installExtension(build)),
  };
}
