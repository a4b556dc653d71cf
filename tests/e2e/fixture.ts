import { rm } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { givenPath } from '../support/clock/given-build.ts';
import { CHROME_BUILD, launch, type Launched } from '../support/launch.ts';
import { allowInPrivate, pregrant } from '../support/pregrant.ts';
import { syncedProfile } from '../support/synced-profile.ts';
import { startWorld, type World } from '../support/world/world.ts';

interface TestFixtures {
  /** The popup in its own size, with its first row there. */
  popup: Page;
  quiet: void;
}

interface WorkerFixtures {
  /** The spec's own name: specs with different names share no browser and no world. */
  spec: string;
  /** Whether the browser starts as a new install, or with the first two weeks copied. */
  start: 'fresh' | 'synced';
  /** When the spec begins; the world, the worker and our pages run by this clock. */
  moment: Date;
  /** The first run goes on only after `world.release()`. */
  holdsFeed: boolean;
  /** The folder of another extension to be installed beside ours. */
  beside: string;
  /** The reader has allowed Tidemark in private windows. */
  inPrivate: boolean;
  /** Origins and permissions that the browser gives when a page of ours asks, without its own question (pregrant.ts). */
  grants: readonly string[];
  /** The overlay draws in open shadow roots, into which axe can look. */
  openRoots: boolean;
  world: World;
  tidemark: Launched;
}

/** One sample world and one browser a spec (`test.use({ spec: 'name' })`); a page that complains in its console fails the test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  spec: ['', { scope: 'worker', option: true }],
  start: ['synced', { scope: 'worker', option: true }],
  moment: [GIVEN_NOW, { scope: 'worker', option: true }],
  holdsFeed: [false, { scope: 'worker', option: true }],
  beside: ['', { scope: 'worker', option: true }],
  grants: [[], { scope: 'worker', option: true }],
  inPrivate: [false, { scope: 'worker', option: true }],
  openRoots: [false, { scope: 'worker', option: true }],
  world: [
    async ({ moment, holdsFeed }, use) => {
      const world = await startWorld(clockFrom(moment), { holdsFeed });
      await use(world);
      const strays = world.unexpected();
      await world.close();
      expect(strays).toEqual([]);
    },
    { scope: 'worker' },
  ],
  tidemark: [
    async ({ world, moment, start, beside, grants, inPrivate, openRoots }, use) => {
      const profile = start === 'synced' ? await syncedProfile(moment) : undefined;
      if (profile !== undefined && grants.length > 0)
        await pregrant(profile, givenPath(CHROME_BUILD), grants);
      if (profile !== undefined && inPrivate)
        await allowInPrivate(profile, givenPath(CHROME_BUILD));
      const tidemark = await launch({
        port: world.port,
        clock: world.clock,
        headless: true,
        extension: CHROME_BUILD,
        beside: beside === '' ? undefined : beside,
        profile,
        openRoots,
      });
      await use(tidemark);
      await tidemark.close();
      if (profile !== undefined) await rm(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  quiet: [
    async ({ tidemark }, use) => {
      const complaints: string[] = [];
      const listen = (page: Page): void => {
        page.on('console', (message) => {
          // The browser itself writes down what Zotero, which need not run, did not answer.
          const isZotero = message.location().url.startsWith('http://127.0.0.1:23119/');
          if (message.type() === 'error' && !message.text().includes('404') && !isZotero)
            complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
      };
      tidemark.context.on('page', listen);
      await use();
      tidemark.context.off('page', listen);
      for (const page of tidemark.context.pages().slice(1)) await page.close();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  popup: async ({ tidemark }, use) => {
    const page = await tidemark.open('popup.html');
    await page.setViewportSize({ width: 400, height: 580 });
    await page.locator('[data-paper-key]').first().waitFor({ timeout: 30_000 });
    await use(page);
  },
});

export { expect };

/** Clicks inside a closed shadow root, where the pill or the bookmark stands. */
export async function clickMark(
  page: Page,
  selector: string,
  part: 'pill' | 'save',
): Promise<void> {
  const mark = page.locator(selector).first();
  await mark.hover();
  const box = await mark.boundingBox();
  if (!box) throw new Error(`no box for ${selector}`);
  const x = part === 'pill' ? box.x + 12 : box.x + box.width - 10;
  await page.mouse.click(x, box.y + box.height / 2);
}
