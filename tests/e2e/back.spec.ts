import { rm } from 'node:fs/promises';
import { closedRoots } from '../support/closed-roots.ts';
import { CHROME_BUILD, launch } from '../support/launch.ts';
import { syncedProfile } from '../support/synced-profile.ts';
import { expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const SAVED = /^Saved. Press to remove from the queue: /;

test('back to a page that the browser kept: its marks stand, and know what changed meanwhile', async ({
  world,
  moment,
}) => {
  const profile = await syncedProfile(moment);
  const browser = await launch({
    port: world.port,
    clock: world.clock,
    headless: true,
    extension: CHROME_BUILD,
    profile,
    keepsPages: true,
  });
  const page = await browser.context.newPage();
  await page.goto(LISTING);
  const badges = page.locator('dt > tidemark-badge');
  await expect(badges.first()).toBeAttached();
  const count = await badges.count();
  const key = await badges.first().getAttribute('data-paper-key');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });

  await page.goto('https://arxiv.org/abs/2601.00001');
  const ours = await browser.open('options.html');
  await ours.evaluate(async (saved) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const data = { keys: [saved], snapshot: { title: 'Saved meanwhile', authors: [] } };
    await chrome.runtime.sendMessage({ tidemark: 'save', data });
  }, key);
  await ours.close();

  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => (window as { persisted?: boolean }).persisted))
    .toBe(true);
  await expect(badges).toHaveCount(count);
  const seen = await closedRoots(page);
  await badges.first().hover({ force: true });
  await seen.wait('button', SAVED);
  await browser.close();
  await rm(profile, { recursive: true, force: true });
});
