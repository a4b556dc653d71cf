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
  // A press may give both back, or fall beside the second button, which moves when the first one goes.
  await expect
    .poll(async () => {
      const left = await popup.count(GIVE_BACK);
      if (left > 0)
        await popup.click(GIVE_BACK).catch(async (error: unknown) => {
          if ((await popup.count(GIVE_BACK)) > 0) throw error;
        });
      return left;
    })
    .toBe(0);
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  await page.waitFor('tidemark-badge');
});
