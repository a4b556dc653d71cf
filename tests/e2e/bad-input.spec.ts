import type { Page } from '@playwright/test';
import { settled } from '../support/real-page.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'bad-input' });

const LISTING = 'https://arxiv.org/list/cs.LG/recent';

interface Local {
  clear(): Promise<void>;
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}
declare const chrome: { storage: { local: Local } };

/** Runs in a page of ours. */
const indexSize = async (): Promise<number> => {
  const keys = Object.keys(await chrome.storage.local.get(null));
  return keys.filter((key) => /^t1:\d{4}$/.test(key)).length;
};

async function badges(page: Page): Promise<number> {
  await page.goto(LISTING);
  return settled(page);
}

test('storage.local cleared by a cleaner: the marks come back from the database', async ({
  tidemark,
}) => {
  const options = await tidemark.open('options.html');
  const page = await tidemark.context.newPage();
  await expect.poll(() => badges(page)).toBeGreaterThan(0);
  const [before, there] = [await badges(page), await options.evaluate(indexSize)];
  await options.evaluate(() => chrome.storage.local.clear());
  await expect.poll(() => options.evaluate(indexSize), { timeout: 30_000 }).toBe(there);
  await expect.poll(() => badges(page)).toBe(before);
});

test('shards spoilt by something else are written anew', async ({ tidemark }) => {
  const options = await tidemark.open('options.html');
  const page = await tidemark.context.newPage();
  const before = await badges(page);
  await options.evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    const spoilt = Object.keys(all).filter((key) => /^(?:t1:|k\d+:|v1$)/.test(key));
    await chrome.storage.local.set(
      Object.fromEntries(spoilt.map((key, n) => [key, n % 2 === 0 ? 'garbage' : { n }])),
    );
  });
  const isSound = (): Promise<boolean> =>
    options.evaluate(async () => {
      const all = Object.entries(await chrome.storage.local.get(null));
      const shards = all.filter(([key]) => /^t1:\d{4}$/.test(key));
      return shards.every(([, value]) => typeof value === 'string' && value !== 'garbage');
    });
  await expect.poll(isSound, { timeout: 30_000 }).toBe(true);
  await expect.poll(() => badges(page)).toBe(before);
});

test('the database deleted while it is open: said in diagnostics, and copied anew', async ({
  tidemark,
}) => {
  const options = await tidemark.open('options.html');
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('tidemark');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(new Error('not deleted')));
      }),
  );
  const popup = await tidemark.open('popup.html');
  await expect(popup.locator('[data-papers] [data-paper-key]').first()).toBeVisible({
    timeout: 30_000,
  });
  await options.reload();
  await expect(options.locator('body')).toContainText('The database was deleted');
  const page = await tidemark.context.newPage();
  await expect.poll(() => badges(page), { timeout: 30_000 }).toBeGreaterThan(0);
});
