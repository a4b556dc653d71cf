import { expect, test } from '@playwright/test';
import { clockFrom, GIVEN_NOW } from '../support/clock/clock.ts';
import { install } from '../support/kill/install.ts';
import { quickBuild } from '../support/kill/quick-build.ts';
import { progress } from '../support/kill/state.ts';
import { startWorld } from '../support/world/world.ts';

const OLD = '2306.01502';
const TIMES = 100;

test('a new install copies the whole archive with progress, through restarts, and then marks a paper of 2023', async () => {
  test.setTimeout(600_000);
  const world = await startWorld(clockFrom(GIVEN_NOW));
  const one = await install(world, await quickBuild(TIMES));
  const bar = () => one.page().locator('.archive progress');
  const copied = async (): Promise<number> => (await one.page().evaluate(progress)).papers;

  await expect(bar()).toBeVisible({ timeout: 60_000 });
  await expect.poll(copied, { timeout: 60_000 }).toBeGreaterThan(1000);
  await one.page().screenshot({ path: '.output/pictures/archive-progress.png' });
  for (const again of [one.restart, one.killBrowser]) {
    const before = await copied();
    await again();
    expect(await copied()).toBeGreaterThanOrEqual(before);
    await expect(bar()).toBeVisible();
    await expect.poll(copied, { timeout: 60_000 }).toBeGreaterThan(before);
  }
  await expect
    .poll(() => one.page().evaluate(progress), { timeout: 400_000, intervals: [1000] })
    .toMatchObject({ done: true, dirty: 0 });
  await expect(bar()).toHaveCount(0);
  await one.page().screenshot({ path: '.output/pictures/archive-done.png' });

  const asked = world.log.map(({ url }) => url).filter((url) => url.includes('month='));
  // A kill repeats one request at most.
  expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(2);
  const from = world.log.length;
  const page = await one.browser().context.newPage();
  await page.goto(`https://arxiv.org/abs/${OLD}`);
  await expect(page.locator('h1 tidemark-badge')).toHaveAttribute('data-day', /^2023-06/);
  expect(world.log.slice(from).filter(({ host }) => host === 'huggingface.co')).toEqual([]);
  await one.end();
  await world.close();
});
