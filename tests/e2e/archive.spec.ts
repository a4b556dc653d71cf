import { hurry } from '../support/hurry.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'archive' });

const OLD = '2306.01502';

test('the archive is copied with progress, on request from when, and can be paused', async ({
  tidemark,
}) => {
  const options = await tidemark.open('options.html');
  const archive = options.locator('.archive');
  await archive.getByRole('button', { name: 'Resume copying' }).click();
  await expect(archive.locator('progress')).toBeVisible();
  await archive.getByRole('button', { name: 'Pause copying' }).click();
  await expect(archive).toContainText('Paused at');
  await options.screenshot({ path: '.output/pictures/archive-paused.png' });
  await archive.getByRole('button', { name: 'Resume copying' }).click();
  await expect(archive).toContainText('months copied, about');
});

test('a page of 2023 changes nothing of the order in which the archive is copied', async ({
  tidemark,
  world,
}) => {
  await hurry(await tidemark.worker());
  const page = await tidemark.context.newPage();
  await page.goto(`https://arxiv.org/abs/${OLD}`);
  await expect(page.locator('h1 tidemark-save')).toBeAttached();
  const from = world.log.length;
  // Days of the last two months are read by the clock.
  const copied = (): string[] =>
    world.log
      .slice(from)
      .filter(({ host }) => host === 'huggingface.co')
      .flatMap(({ url }) => /(?:month|date)=(\d{4}-\d{2})/.exec(url)?.[1] ?? [])
      .filter((month) => month < '2026-10');
  await expect.poll(() => new Set(copied()).size).toBeGreaterThan(3);
  const months = [...new Set(copied())];
  expect(months).toEqual(months.toSorted().toReversed());
});

test('the worker dies in the middle, and the copy goes on where it was', async ({
  tidemark,
  world,
}) => {
  await tidemark.stopWorkers();
  const from = world.log.length;
  const options = await tidemark.open('options.html');
  await options.getByRole('button', { name: 'Pause copying' }).click();
  await options.getByRole('button', { name: 'Resume copying' }).click();
  await hurry(await tidemark.worker());
  await expect
    .poll(() => world.log.slice(from).filter(({ host }) => host === 'huggingface.co').length)
    .toBeGreaterThan(5);
  const asked = world.log.map(({ url }) => url).filter((url) => url.includes('month='));
  // The one that was on its way when it died.
  expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(1);
});
