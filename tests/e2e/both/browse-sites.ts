import { beside, timesOf } from '../../support/browse.ts';
import type { DriverPage } from '../../support/drivers/driver.ts';
import { PAGES_BY_DEFAULT, SITE_PAGES } from '../../support/world/site-pages.ts';
import type { World } from '../../support/world/world.ts';
import { expect } from './fixture.ts';

/** Runs in a page: what the overlay does after it has painted has begun, of which a page is told nothing. */
async function painted(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done, 50));
}

/** Opens two pages of every site, one after the other: the server sees these, and nothing of Tidemark. */
export async function browseSites(page: DriverPage, world: World): Promise<void> {
  expect(new Set(SITE_PAGES).size).toBeGreaterThanOrEqual(60);
  expect(PAGES_BY_DEFAULT.size).toBeGreaterThanOrEqual(30);
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
}

/** Waits until no request is on its way any more. */
export async function quiet(world: World): Promise<void> {
  let before = -1;
  await expect
    .poll(() => before === (before = world.log.length), { intervals: [2500], timeout: 30_000 })
    .toBe(true);
}
