import type { Page } from '@playwright/test';
import type { Launched } from '../support/launch.ts';
import { spreadOf, type Spread } from './stats.ts';

async function times(n: number, once: () => Promise<number>): Promise<Spread> {
  const all: number[] = [];
  await once();
  for (let i = 0; i < n; i += 1) all.push(await once());
  return spreadOf(all);
}

/** Runs in a page of ours: how long one command takes to be answered, milliseconds. */
async function ask(message: object): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const start = performance.now();
  await chrome.runtime.sendMessage(message);
  return performance.now() - start;
}

const CHEAP = { tidemark: 'refresh', data: { why: 'look' } };

async function onPage<T>(browser: Launched, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.open('options.html');
  await page.waitForTimeout(500);
  const result = await use(page);
  await page.close();
  return result;
}

/** A command that reads Dexie, with the worker asleep and with it awake. */
export function commandTimes(
  browser: Launched,
  rounds: number,
): Promise<{ asleep: Spread; awake: Spread }> {
  return onPage(browser, async (page) => ({
    asleep: await times(rounds, async () => {
      await browser.stopWorkers();
      return page.evaluate(ask, CHEAP);
    }),
    awake: await times(rounds, () => page.evaluate(ask, CHEAP)),
  }));
}

/** One day read, stored, indexed and published, with every count changed by `change`. */
export function daySync(browser: Launched, rounds: number, change: () => void): Promise<Spread> {
  return onPage(browser, (page) =>
    times(rounds, () => {
      change();
      return page.evaluate(ask, { tidemark: 'refresh', data: { why: 'press' } });
    }),
  );
}
