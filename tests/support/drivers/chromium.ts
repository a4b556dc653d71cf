import type { Page } from '@playwright/test';
import { axe } from '../abilities/axe.ts';
import type { Clock } from '../clock/clock.ts';
import type { Words } from '../languages/words-for.ts';
import { hurry } from '../hurry.ts';
import { CHROME_BUILD, launch } from '../launch.ts';
import type { Driver, DriverPage } from './driver.ts';
import { pointAt, pointIn, settled } from './point.ts';

function wrap(page: Page): DriverPage {
  const first = (selector: string) => page.locator(selector).first();
  return {
    url: () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    count: (selector) => page.locator(selector).count(),
    attributes: (selector, name) =>
      page
        .locator(selector)
        .evaluateAll((found, attribute) => found.map((one) => one.getAttribute(attribute)), name),
    text: async (selector) => (await first(selector).textContent()) ?? '',
    async click(selector, dx) {
      await first(selector).hover();
      const { x, y } = pointIn(await settled(() => first(selector).boundingBox()), dx);
      await page.mouse.click(x, y);
    },
    async middleClick(selector) {
      await first(selector).hover();
      const { x, y } = pointIn(await settled(() => first(selector).boundingBox()));
      await page.mouse.click(x, y, { button: 'middle' });
    },
    hover: (selector) =>
      pointAt(
        () => first(selector).hover(),
        () => first(selector).evaluate((one) => one.matches(':hover')),
      ),
    focus: (selector) => first(selector).focus(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    choose: (selector, path) => first(selector).setInputFiles(path),
    select: async (selector, value) => void (await first(selector).selectOption(value)),
    waitFor: (selector, gone = false) =>
      first(selector).waitFor({ state: gone ? 'detached' : 'attached', timeout: 60_000 }),
    evaluate: (run) => page.evaluate(run),
    axe: () => axe(page),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}

export async function startChromium(
  port: number,
  clock: Clock,
  _inPrivate: boolean,
  words: Words,
  scale = 1,
): Promise<Driver> {
  const launched = await launch({
    port,
    clock,
    words,
    headless: true,
    extension: CHROME_BUILD,
    deviceScaleFactor: scale,
  });
  const { context } = launched;
  const complaints: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        complaints.push(message.text());
    });
  });
  return {
    name: 'chromium',
    async visit(url) {
      const page = await context.newPage();
      await page.goto(url);
      return wrap(page);
    },
    open: async (path) => wrap(await launched.open(path)),
    async opened(act) {
      const page = context.waitForEvent('page');
      await act();
      return wrap(await page);
    },
    hurry: async (times) => hurry(await launched.worker(), times),
    sleep: () => launched.stopWorkers(),
    pictures: () => Promise.all(context.pages().map((page) => page.screenshot())),
    complaints: () => complaints,
    close: () => launched.close(),
  };
}
