import type { Browser as WebExtension } from 'webextension-polyfill';
import { expect, test } from '../both/fixture.ts';

test.describe.configure({ mode: 'serial' });

const GIVE_BACK = '.status.warning button';

/** Runs in a page of ours: what a reader does at about:addons. */
async function takeAccessAway(): Promise<void> {
  const { browser } = globalThis as unknown as { browser: WebExtension };
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins });
}

test('access taken away: said in words, marks gone, and one button gives it back', async ({
  driver,
  pictures,
}) => {
  const options = await driver.open('options.html');
  await options.evaluate(takeAccessAway);
  const popup = await driver.open('popup.html');
  await popup.resize(400, 580);
  await popup.waitFor(GIVE_BACK);
  await popup.screenshot(`${pictures}/access.png`);
  expect(await popup.text('#root')).toContain('does not let Tidemark read the feed');
  expect(await popup.text('#root')).toContain('does not let Tidemark mark pages');
  const page = await driver.visit('https://arxiv.org/list/cs.LG/recent');
  expect(await page.count('tidemark-badge')).toBe(0);
  for (let left = await popup.count(GIVE_BACK); left > 0; left = await popup.count(GIVE_BACK)) {
    // One press may give both back, and take the other button away under the pointer.
    await popup.click(GIVE_BACK).catch(async (error: unknown) => {
      if ((await popup.count(GIVE_BACK)) > 0) throw error;
    });
    await expect.poll(() => popup.count(GIVE_BACK)).toBeLessThan(left);
  }
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  await page.waitFor('tidemark-badge');
});
