import type { FeedMode } from '../support/world/feed.ts';
import { pauseBackfill } from '../support/synced-profile.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'feed', start: 'fresh', holdsFeed: true });

const BROKEN: [FeedMode, string][] = [
  ['503', 'The feed answered 503.'],
  ['html', 'not a list of papers'],
  ['truncated', 'not a list of papers'],
  ['object', 'not a list of papers'],
  ['huge', 'more than 8 MB'],
  ['drop', 'Offline.'],
  ['429', 'asked for a pause (429)'],
];

test('the first run says how far it is', async ({ tidemark, world }) => {
  const page = await tidemark.open('popup.html');
  await expect(page.locator('.status')).toContainText('Copying the last two weeks');
  world.release();
  await expect(page.locator('.status')).toHaveCount(0, { timeout: 45_000 });
  // From here on only the reader's own readings ask the feed.
  await page.evaluate(pauseBackfill);
});

for (const [mode, words] of BROKEN) {
  test(`a feed that is ${mode}: the state is true and the list is kept`, async ({
    popup,
    world,
  }) => {
    const rows = await popup.locator('[data-papers]').getAttribute('data-papers');
    world.mode = mode;
    await popup.getByRole('button', { name: 'Read the feed now' }).click();
    await expect(popup.locator('.status')).toContainText(words);
    await expect(popup.locator('.status')).toContainText('is shown');
    expect(await popup.locator('[data-papers]').getAttribute('data-papers')).toBe(rows);
    world.mode = 'ok';
    if (mode === '429') return;
    await popup.getByRole('button', { name: 'Read the feed now' }).click();
    await expect(popup.locator('.status')).toHaveCount(0);
  });
}

test('after a pause the feed asked for, nothing is asked before its time', async ({
  popup,
  world,
}) => {
  const from = world.log.length;
  await popup.getByRole('button', { name: 'Try now' }).click();
  // Nothing is asked, so there is nothing to wait for.
  await popup.waitForTimeout(1500);
  expect(world.log.slice(from).filter(({ host }) => host === 'huggingface.co')).toEqual([]);
});
