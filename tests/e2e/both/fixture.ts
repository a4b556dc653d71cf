import { mkdir } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { startChromium } from '../../support/drivers/chromium.ts';
import type { Driver } from '../../support/drivers/driver.ts';
import { startFirefox } from '../../support/drivers/firefox.ts';
import { startWorld, type World } from '../../support/world/world.ts';

export interface Both {
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
export const test = base.extend<object, Both>({
  which: ['chromium', { scope: 'worker', option: true }],
  world: [
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      const strays = world.unexpected();
      await world.close();
      expect(strays).toEqual([]);
    },
    { scope: 'worker' },
  ],
  driver: [
    async ({ which, world }, use) => {
      const driver = await start[which](world.port);
      await use(driver);
      const complaints = driver.complaints();
      await driver.close();
      expect(complaints).toEqual([]);
    },
    { scope: 'worker', timeout: 120_000 },
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
