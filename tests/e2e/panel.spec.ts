import type { Page } from '@playwright/test';
import { closedRoots } from '../support/closed-roots.ts';
import { expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/pastweek?show=100';
const OPEN = 'Show the marked papers of this page';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'panel' });

async function listing(page: Page) {
  await page.goto(LISTING);
  const seen = await closedRoots(page);
  await seen.wait('button', OPEN);
  return seen;
}

const shownRows = (page: Page): Promise<number> =>
  page.locator('dt').evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length);

const standsAt = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-arxiv-id'));

test('the bar counts, and an abstract page has none', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  const badges = await page.locator('tidemark-badge').count();
  await seen.wait(
    'button',
    `Tidemark: ${badges} of 100 papers here were on the daily lists of Hugging Face Papers`,
  );
  await page.goto('https://arxiv.org/abs/2611.20001');
  await expect(page.locator('tidemark-save')).toBeAttached();
  await expect(page.locator('tidemark-bar')).toHaveCount(0);
});

test('by keyboard: ] and [ go from mark to mark, not while typing', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await listing(page);
  const ids = await page
    .locator('tidemark-badge')
    .evaluateAll((hosts) => hosts.map((host) => host.getAttribute('data-arxiv-id')));
  await page.keyboard.press(']');
  expect(await standsAt(page)).toBe(ids[0]);
  await page.keyboard.press(']');
  expect(await standsAt(page)).toBe(ids[1]);
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  expect(await standsAt(page)).toBe(ids.at(-1));
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.press(']');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: ']', bubbles: true });
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.dispatchEvent(event);
  });
  expect(await standsAt(page)).toBeNull();
});

test('by mouse: the panel sorts by upvotes, jumps, filters rows, and remembers', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  const bare = await page.locator('#dlpage').evaluate((list) => list.outerHTML);
  const badges = await page.locator('tidemark-badge').count();
  await seen.click('button', OPEN);
  const panel = await seen.wait('dialog', 'Tidemark on this page');
  const entries = (await seen.tree()).filter(
    ({ role, name }) => role === 'button' && /^\d+ \S/.test(name) && !name.includes('papers here'),
  );
  const votes = entries.map(({ name }) => Number.parseInt(name, 10));
  expect(votes).toHaveLength(badges);
  expect(votes).toEqual(votes.toSorted((a, b) => b - a));
  await seen.click('button', entries[1]?.name ?? '');
  const there = page.locator(`tidemark-badge[data-upvotes="${votes[1]}"]`).first();
  await expect(there).toBeInViewport();
  const size = await seen.box(panel);

  await seen.click('checkbox', 'Only featured');
  expect(await shownRows(page)).toBe(badges);
  await seen.wait('StaticText', `${100 - badges} rows hidden`);
  expect(await seen.box(panel)).toEqual(size);
  await page.reload();
  await expect.poll(() => shownRows(page)).toBe(badges);
  await seen.click('button', OPEN);
  await seen.click('button', 'Show all');
  expect(await shownRows(page)).toBe(100);
  const undone = await page.locator('#dlpage').evaluate((list) => list.outerHTML);
  expect(undone.replaceAll(' class=""', '')).toBe(bare);
  await page.keyboard.press('Escape');
  await seen.gone('dialog', 'Tidemark on this page');
});

test('since my last visit: what came in this visit stays', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  await seen.click('button', OPEN);
  await seen.click('checkbox', 'Since my last visit');
  // No row goes, so there is nothing to wait for.
  await page.waitForTimeout(300);
  expect(await shownRows(page)).toBe(100);
  const options = await tidemark.open('options.html');
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tidemark');
        opening.addEventListener('success', () => {
          const write = opening.result.transaction('siteVisits', 'readwrite');
          write.objectStore('siteVisits').put({ site: 'arxiv.org', since: 0, lastAt: 1 });
          write.addEventListener('complete', () => resolve());
          write.addEventListener('error', () => reject(write.error));
        });
      }),
  );
  await page.reload();
  await expect.poll(() => shownRows(page)).toBe(0);
  await seen.click('button', OPEN);
  await seen.click('button', 'Show all');
  expect(await shownRows(page)).toBe(100);
});

test('hide done: the row of a paper that is done goes, and comes back', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  const id = await page.locator('tidemark-badge').first().getAttribute('data-arxiv-id');
  const options = await tidemark.open('options.html');
  await options.evaluate((key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ tidemark: 'setDone', data: { key, done: true } });
  }, `arxiv:${id}`);
  await seen.click('button', OPEN);
  await seen.click('checkbox', 'Hide done');
  await expect.poll(() => shownRows(page)).toBe(99);
  await seen.wait('StaticText', '1 row hidden');
  await seen.click('button', 'Show all');
  expect(await shownRows(page)).toBe(100);
  await page.keyboard.press('Escape');
});

test('folded away, and off on this site until the popup resumes', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  const seen = await listing(page);
  await seen.click('button', OPEN);
  await seen.click('button', 'Fold the bar away');
  const { left, right } = await seen.box(await seen.wait('button', /^Unfold Tidemark/));
  expect(right - left).toBeLessThanOrEqual(26);
  await seen.click('button', /^Unfold Tidemark/);
  await seen.click('button', OPEN);
  await seen.click('button', 'Off on this site');
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await expect(page.locator('tidemark-bar')).toHaveCount(0);
  const options = await tidemark.open('options.html');
  await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get(key: string): Promise<{ settings: object }>;
            set(items: object): Promise<void>;
          };
        };
      };
    };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, pausedHosts: [] } });
  });
  await expect(page.locator('tidemark-badge').first()).toBeAttached();
  await seen.wait('button', OPEN);
});
