import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';

test.use({
  spec: 'neighbour',
  beside: resolve(import.meta.dirname, '../support/hostile-neighbour'),
});

const counted = (page: Page, name: string): Promise<number> =>
  page.evaluate((key) => Number(document.documentElement.dataset[key] ?? 0), name);

const passes = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('tidemark:overlay').length);

/** Ids of the featured rows, and of the badges in page order. */
async function ids(page: Page): Promise<[(string | null)[], (string | null)[]]> {
  const featured = await page
    .locator('dt a[title="Abstract"]')
    .evaluateAll((links) =>
      links.map((link) => link.id).filter((id) => Number(id.slice(5)) < 20_000),
    );
  const marked = await page
    .locator('dt tidemark-badge')
    .evaluateAll((hosts) => hosts.map((host) => host.getAttribute('data-arxiv-id')));
  return [featured, marked];
}

test('beside one that rewrites titles and removes strange nodes: each mark comes back once, and its handlers work', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await expect.poll(() => counted(page, 'rewrites')).toBe(2);
  expect(await counted(page, 'removals')).toBe(3);
  await expect
    .poll(async () => {
      const [featured, marked] = await ids(page);
      return featured.length > 0 && JSON.stringify(featured) === JSON.stringify(marked);
    })
    .toBe(true);
  const seen = await closedRoots(page);
  await seen.wait('button', 'Show the marked papers of this page');
  await page
    .locator('dt')
    .first()
    .click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('k');
  expect([await counted(page, 'keys'), await counted(page, 'clicks')]).toEqual([1, 1]);
  const before = await passes(page);
  // Nothing more happens in this time; planned passes may still come, and one for news of the feed.
  await page.waitForTimeout(1500);
  expect((await passes(page)) - before).toBeLessThanOrEqual(3);
  await seen.click('button', 'Show the marked papers of this page');
  await seen.click('checkbox', 'Only featured');
  await seen.click('button', 'Off on this site');
  const left =
    '[class*="tidemark"], tidemark-badge, tidemark-save, tidemark-card, tidemark-bar, tidemark-layer';
  await expect(page.locator(left)).toHaveCount(0);
  const rules = await page.evaluate(() => document.documentElement.outerHTML.includes('tidemark'));
  expect(rules).toBe(false);
  const options = await tidemark.open('options.html');
  await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: {}, 'bar:arxiv.org': {} });
  });
});

test('against one that never stops: no race, no loop', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(`${LISTING}#war`);
  // So many passes and no more in this time, and in the next next to none.
  await page.waitForTimeout(4000);
  const [soon, removals] = [await passes(page), await counted(page, 'removals')];
  expect(soon).toBeGreaterThan(3);
  expect(soon).toBeLessThan(18);
  expect(removals).toBeLessThan(40);
  await page.waitForTimeout(3000);
  expect((await passes(page)) - soon).toBeLessThanOrEqual(3);
});
