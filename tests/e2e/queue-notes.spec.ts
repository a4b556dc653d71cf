import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CHROME_BUILD } from '../support/launch.ts';
import { install } from '../support/kill/install.ts';
import { expect, test } from './fixture.ts';
import { key, savePapers, table } from './queue-commands.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'queue-notes' });

const PICTURES = '.output/pictures/queue';
const FIELD = 'Notes, in Markdown';
const row = (n: number): string => `.queue-list [data-paper-key="${key(n)}"]`;

async function openNotes(page: Page, n: number): Promise<void> {
  await page.locator(`${row(n)} .title`).focus();
  await page.keyboard.press('e');
  await expect(page.getByLabel(FIELD)).toBeFocused();
}

const stored = async (page: Page, n: number): Promise<unknown> =>
  (await table(page, 'queue')).find(({ title }) => title === `Paper ${n}`)?.['notes'];

const line = (page: Page) => page.locator('.notes [data-notes]');

test('notes are stored as they are typed; Escape closes and keeps; Undo is one step', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await savePapers(page, 3);
  await openNotes(page, 1);
  await expect(line(page)).toHaveText('Saved as you type');
  await page.keyboard.type('As typed, letter by letter');
  await expect(line(page)).toHaveText('Saved as you type');
  expect(await stored(page, 1)).toBe('As typed, letter by letter');
  await page.screenshot({ path: `${PICTURES}/notes-kept.png` });
  await page.keyboard.type(', and more');
  await page.keyboard.press('Escape');
  await expect(page.locator('.markdown')).toHaveText('As typed, letter by letter, and more');
  await expect(page.locator('.edit-notes')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('!');
  await page.locator('.notes').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel(FIELD)).toHaveValue('');
  await expect(page.locator('.notice')).toContainText('Undone.');
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel(FIELD)).toHaveValue('As typed, letter by letter, and more!');
});

test('a click on another paper, another view, another page: the last letter is kept', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await openNotes(page, 1);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('paper');
  await page.locator(`${row(2)} .title`).click();
  await expect(page.locator(`${row(1)} .details`)).toHaveCount(0);
  await expect.poll(() => stored(page, 1)).toBe('paper');

  await openNotes(page, 2);
  await page.keyboard.type('view');
  await page.evaluate(() => (location.hash = 'today'));
  await expect.poll(() => stored(page, 2)).toBe('view');

  await page.evaluate(() => (location.hash = 'queue'));
  await openNotes(page, 3);
  await page.keyboard.type('page');
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html#queue`);
  await expect.poll(() => stored(page, 3)).toBe('page');
});

test('a page that goes while the worker does not answer: the notes come in with the next page', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: Record<string, unknown> } };
    // As when the message does not arrive any more.
    if (location.search === '?deaf')
      chrome.runtime['sendMessage'] = () => new Promise(() => undefined);
  });
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html?deaf#queue`);
  await openNotes(page, 1);
  await page.keyboard.type(' and last words');
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html#queue`);
  await expect.poll(() => stored(page, 1)).toBe('paper and last words');
  const drafts = (): Promise<number> =>
    page.evaluate(() => Object.keys(localStorage).filter((one) => one.startsWith('notes:')).length);
  await expect.poll(drafts).toBe(0);
});

test('a full disk: the text stays, that is said, and it is stored as soon as there is room', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await openNotes(page, 2);
  const worker = await tidemark.worker();
  await worker.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const { put } = prototype;
    Object.assign(globalThis, { freeDisk: () => Object.assign(prototype, { put }) });
    prototype.put = () => {
      throw new DOMException('in a test', 'QuotaExceededError');
    };
  });
  await page.keyboard.press('Control+A');
  await page.keyboard.type('no room');
  const alert = page.locator('.not-saved');
  await expect(alert).toContainText('Not saved: The disk is full');
  await expect(alert).toContainText('Your text stays here');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${PICTURES}/notes-full-${colorScheme}.png` });
  }
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(FIELD)).toHaveValue('no room');
  expect(await stored(page, 2)).toBe('view');
  await page.locator(`${row(1)} .title`).click();
  await page.locator(`${row(2)} .title`).click();
  await expect(page.getByLabel(FIELD)).toHaveValue('no room');
  await worker.evaluate(() => (globalThis as unknown as { freeDisk: () => void }).freeDisk());
  await expect(line(page)).toHaveText('Saved as you type');
  expect(await stored(page, 2)).toBe('no room');
});

test('the browser killed as soon as the line says that it is saved: it is', async ({ world }) => {
  test.setTimeout(120_000);
  const one = await install(world, CHROME_BUILD);
  await savePapers(one.page(), 1);
  const page = await one.browser().open('library.html#queue');
  await openNotes(page, 1);
  await page.keyboard.type('typed just before the end');
  await expect(line(page)).toHaveText('Saved as you type');
  await one.killBrowser();
  expect(await stored(one.page(), 1)).toBe('typed just before the end');
  await one.end();
});
