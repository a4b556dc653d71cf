import type { Browser as WebExtension } from 'webextension-polyfill';
import { pauseBackfill } from '../../support/synced-profile.ts';
import { browseSites, quiet } from '../both/browse-sites.ts';
import { expect, test } from '../both/fixture.ts';
import { ready } from './ready.ts';

test.use({ install: 'private-browsing', inPrivate: true });

/** Runs in a page of ours. */
async function openPrivateWindow(): Promise<void> {
  const { browser } = globalThis as unknown as { browser: WebExtension };
  await browser.windows.create({ incognito: true, url: 'https://blog.example/' });
}

/** Runs in a page of ours: how many tabs are in private windows. */
async function countPrivate(): Promise<number> {
  const { browser } = globalThis as unknown as { browser: WebExtension };
  return (await browser.tabs.query({})).filter(({ incognito }) => incognito).length;
}

test('sixty pages of every site in a real private window: the server sees them, and nothing of Tidemark', async ({
  driver,
  world,
}) => {
  await ready(driver);
  const ours = await driver.open('options.html');
  await ours.evaluate(pauseBackfill);
  await quiet(world);
  const page = await driver.opened(() => ours.evaluate(openPrivateWindow));
  expect(await ours.evaluate(countPrivate)).toBe(1);
  // The window's first page is not counted.
  await expect.poll(() => world.log.some(({ host }) => host === 'blog.example')).toBe(true);
  await browseSites(page, world);
  await page.close();
  await ours.close();
});
