import { beside, timesOf } from '../../support/browse.ts';
import { pauseBackfill } from '../../support/synced-profile.ts';
import { PAGES_BY_DEFAULT, SITE_PAGES } from '../../support/world/site-pages.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.use({ install: 'privacy' });

/** Runs in a page: what the overlay does after it has painted has begun. */
async function painted(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done, 50));
}

test('sixty pages of every site: the server sees them, and nothing of Tidemark', async ({
  driver,
  world,
}) => {
  await ready(driver);
  const ours = await driver.open('options.html');
  await ours.evaluate(pauseBackfill);
  // The request that was on its way ends.
  let before = -1;
  await expect
    .poll(() => before === (before = world.log.length), { intervals: [2500], timeout: 30_000 })
    .toBe(true);
  expect(new Set(SITE_PAGES).size).toBeGreaterThanOrEqual(60);
  expect(PAGES_BY_DEFAULT.size).toBeGreaterThanOrEqual(30);
  const page = await driver.visit('https://blog.example/');
  world.log.splice(0);
  const begin = performance.now();
  for (const url of SITE_PAGES) {
    await page.goto(url);
    if (!PAGES_BY_DEFAULT.has(url)) continue;
    // It was there, and did what it does.
    await page.waitFor('tidemark-layer');
    await page.evaluate(painted);
  }
  const span = performance.now() - begin;
  expect(beside(world, SITE_PAGES)).toEqual([]);
  expect(timesOf(world, SITE_PAGES)).toEqual(SITE_PAGES.map(() => 1));

  // Without browsing: the same of Tidemark, nothing; and nothing that came late.
  world.log.splice(0);
  await new Promise((done) => setTimeout(done, Math.min(span, 10_000)));
  expect(beside(world, [])).toEqual([]);
  await page.close();
  await ours.close();
});
