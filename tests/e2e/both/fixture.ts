import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../../support/clock/clock.ts';
import { startChromium } from '../../support/drivers/chromium.ts';
import type { Driver } from '../../support/drivers/driver.ts';
import { startFirefox } from '../../support/drivers/firefox.ts';
import type { Words } from '../../support/languages/words-for.ts';
import { listWithSubject } from '../../support/world/subject.ts';
import { startWorld, type World } from '../../support/world/world.ts';

export interface Both {
  /** Specs that name another one have an install of their own: Playwright starts a worker for each value. */
  install: string;
  /** The first run goes on only after `world.release()`. */
  holdsFeed: boolean;
  /** The world's feed has papers of one subject (tests/support/world/subject.ts). */
  hasSubject: boolean;
  /** The reader has allowed Tidemark in private windows: Firefox; for Chromium see e2e/private-browsing. */
  inPrivate: boolean;
  /** The texts that it says. */
  words: Words;
  /** The browser under test. */
  which: Driver['name'];
  world: World;
  driver: Driver;
  /** Where this browser's pictures go. */
  pictures: string;
}

const start = { chromium: startChromium, firefox: startFirefox };

/**
 * For specs that run alike in Chromium and in Firefox (playwright.config.ts: two projects), each with a new
 * install in a sample world of its own.
 */
export const test = base.extend<{ shown: void }, Both>({
  which: ['chromium', { scope: 'worker', option: true }],
  install: ['shared', { scope: 'worker', option: true }],
  holdsFeed: [false, { scope: 'worker', option: true }],
  hasSubject: [false, { scope: 'worker', option: true }],
  inPrivate: [false, { scope: 'worker', option: true }],
  words: ['en', { scope: 'worker', option: true }],
  world: [
    async ({ holdsFeed, hasSubject }, use) => {
      const world = await startWorld(clockFrom(GIVEN_NOW), {
        holdsFeed,
        ...(hasSubject && { listOf: listWithSubject }),
      });
      await use(world);
      const strays = world.unexpected();
      await world.close();
      expect(strays).toEqual([]);
    },
    { scope: 'worker' },
  ],
  driver: [
    async ({ which, world, inPrivate, words }, use) => {
      const driver = await start[which](world.port, world.clock, inPrivate, words);
      await use(driver);
      const complaints = driver.complaints();
      await driver.close();
      expect(complaints).toEqual([]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  shown: [
    async ({ driver }, use, info) => {
      await use();
      if (info.status === info.expectedStatus) return;
      for (const [n, body] of (await driver.pictures()).entries())
        await writeFile(info.outputPath(`tab-${n}.png`), body);
    },
    { auto: true },
  ],
  pictures: [
    async ({ which }, use) => {
      const folder = `.output/pictures/${which}`;
      await mkdir(folder, { recursive: true });
      await use(folder);
    },
    { scope: 'worker' },
  ],
});

export { expect };
