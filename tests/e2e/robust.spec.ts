import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { answerArxiv } from '../support/world/arxiv.ts';
import { expect, test } from './fixture.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const BADGES = 'dt > tidemark-badge';

test.use({ spec: 'robust' });

const passes = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('tidemark:overlay').length);

test('a mutation storm: ever fewer passes, and a row that comes in it is marked all the same', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await expect(page.locator(BADGES).first()).toBeAttached();
  const there = await page.locator(BADGES).count();
  await page.evaluate(() => {
    const strip = document.createElement('p');
    document.body.append(strip);
    const rage = (): void => {
      strip.textContent = String(Math.random());
      requestAnimationFrame(rage);
    };
    rage();
    setTimeout(() => {
      const row = document.querySelector('dt:has(> tidemark-badge)');
      const copies = [row, row?.nextElementSibling].map((one) => one?.cloneNode(true));
      for (const copy of copies) if (copy) row?.parentElement?.append(copy);
    }, 1500);
  });
  await page.waitForTimeout(3000);
  expect(await passes(page)).toBeLessThan(18);
  await expect(page.locator(BADGES)).toHaveCount(there + 1);
});

test('a page whose elements hide the names of its document', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.route(LISTING, async (route) => {
    const answer = answerArxiv(new URL(LISTING), GIVEN_NOW).body;
    const names = ['querySelector', 'querySelectorAll', 'createElement', 'createElementNS'];
    const more = ['body', 'documentElement', 'defaultView', 'addEventListener', 'title'];
    const images = [...names, ...more].map((name) => `<img name="${name}">`).join('');
    const form = '<form name="head"><input name="append"><input name="children"></form>';
    const body = answer.replace('<div id="dlpage">', `${images}${form}$&`);
    await route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto(LISTING);
  await expect(page.locator(BADGES).first()).toBeAttached();
  const seen = await closedRoots(page);
  await seen.wait('button', 'Show the marked papers of this page');
});

test('a page that makes its body anew is marked anew', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await expect(page.locator(BADGES).first()).toBeAttached();
  const there = await page.locator(BADGES).count();
  await page.evaluate(() => {
    const body = document.createElement('body');
    for (const node of document.body.children) body.append(node.cloneNode(true));
    document.body.replaceWith(body);
  });
  const alive = (): Promise<boolean[]> =>
    page.locator(BADGES).evaluateAll((hosts) => hosts.map((host) => host.clientWidth > 40));
  await expect.poll(alive).toEqual(Array.from({ length: there }, () => true));
});

test('print shows nothing of ours', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const seen = await closedRoots(page);
  await seen.wait('button', 'Show the marked papers of this page');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['tidemark-badge', 'tidemark-bar'])
    expect(await page.locator(name).first().boundingBox(), name).toBeNull();
});

test('10,000 entries are marked to the last', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(`${LISTING}?show=10000`);
  await page.waitForFunction(() => performance.getEntriesByName('tidemark:overlay').length > 0);
  const sightings = await page.evaluate(() =>
    performance
      .getEntriesByName('tidemark:overlay')
      .map((entry) => ((entry as PerformanceMeasure).detail as { sightings: number }).sightings),
  );
  expect(sightings[0]).toBe(10_000);
});
