import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ITEM_VERSION } from '../../utils/queue/item/upgrade.ts';
import { expect, test } from './fixture.ts';

/** The parts of the extension API that the worker is asked about. */
declare const chrome: {
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
  contextMenus: { create(item: object, done: () => void): void };
  runtime: { lastError?: { message?: string } };
};

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'queue' });

const PICTURES = '.output/pictures/queue';
const LIST = '.queue-list';
const ROWS = `${LIST} > [data-paper-key]`;

const keysOf = (page: Page): Promise<(string | null)[]> =>
  page.locator(ROWS).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper-key')));

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
  ).toEqual([]);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

test('a pasted list: what is recognised, what is not and why; saved, and undone @day', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await expect(page.locator('.empty')).toContainText('Nothing saved yet');
  await page.getByRole('button', { name: 'Add papers' }).click();
  await page.keyboard.type(
    '2507.00001\nhttps://arxiv.org/abs/2507.00002v3\n10.1000/XYZ\nno-such-paper-at-all\nhm',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const preview = page.locator('.preview');
  await expect(preview).toContainText('3 papers are new.');
  await expect(preview).toContainText('Line 4: no paper of your archive has this title.');
  await expect(preview).toContainText('Line 5: no id');
  await axe(page);
  await picture(page, 'paste');
  await page.getByRole('button', { name: 'Save 3 papers' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '3');
  expect(await keysOf(page)).toEqual(['arxiv:2507.00001', 'arxiv:2507.00002', 'doi:10.1000/xyz']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '3');
});

test('by keyboard: order, states, choose, bulk, remove, undo; the focus stays @day', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await page.locator(`${ROWS} .title`).first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(() => keysOf(page))
    .toEqual(['arxiv:2507.00002', 'arxiv:2507.00001', 'doi:10.1000/xyz']);
  await expect(page.locator('[data-paper-key="arxiv:2507.00001"] .title')).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.locator('[data-paper-key="arxiv:2507.00001"] select')).toHaveValue('reading');
  await page.keyboard.press('3');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '2');
  await expect(page.locator('[data-paper-key="doi:10.1000/xyz"] .title')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '2');
  await page.locator(`${ROWS} .title`).first().focus();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Choose all 2' }).click();
  await page.getByLabel('Add tag').fill('agents');
  await page.keyboard.press('Enter');
  await expect(page.locator(`${ROWS} .facts .tag`)).toHaveCount(2);
  await axe(page);
  await picture(page, 'bulk');
  await page.getByRole('button', { name: 'Choose none' }).click();
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('00002');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '1');
  await page.keyboard.press('Escape');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '2');
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '3');
});

test('notes in two windows: the later one sees the other’s text and chooses @day', async ({
  tidemark,
}) => {
  const row = '[data-paper-key="arxiv:2507.00002"]';
  const [one, two] = [
    await tidemark.open('library.html#queue'),
    await tidemark.open('library.html#queue'),
  ];
  for (const page of [one, two]) {
    await page.locator(`${row} .title`).focus();
    await page.keyboard.press('e');
  }
  await one
    .getByLabel('Notes, in Markdown')
    .fill('**First** with `code` and [link](https://a.example) <img src=x onerror=alert(1)>');
  await one.keyboard.press('Control+Enter');
  await expect(one.locator('.markdown strong')).toHaveText('First');
  await expect(one.locator('.markdown')).toContainText('<img src=x onerror=alert(1)>');
  await expect(one.locator('.markdown img')).toHaveCount(0);
  await two.getByLabel('Notes, in Markdown').fill('Second');
  await expect(two.getByRole('alert')).toContainText('**First**');
  await axe(two);
  await picture(two, 'notes-conflict');
  await two.getByRole('button', { name: 'Keep both' }).click();
  await two.getByRole('button', { name: 'Close notes' }).click();
  await expect(two.locator('.markdown')).toContainText('Second');
  await expect(one.locator('.markdown')).toContainText('Second');
});

test('snoozed papers stay out of sight; the board; looks @day', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.evaluate(() => localStorage.setItem('asked-notifications', 'yes'));
  // What the tests before chose is remembered.
  await page.getByLabel('Show', { exact: true }).selectOption('open');
  await page.locator(`${ROWS} .title`).first().click();
  await page.getByLabel('Remind me').selectOption('monday');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '1');
  const worker = await tidemark.worker();
  const wakesOn = async (): Promise<number> => {
    const alarm = await worker.evaluate(() => chrome.alarms.get('snooze'));
    return new Date(alarm?.scheduledTime ?? 0).getDay();
  };
  await expect.poll(wakesOn).toBe(1);
  await page.getByLabel('Show', { exact: true }).selectOption('snoozed');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '1');
  await page.getByRole('button', { name: 'Board' }).click();
  await expect(page.locator('.board section')).toHaveCount(4);
  await expect(page.locator('.board section').nth(2).locator('[data-paper-key]')).toHaveCount(1);
  const card = page.locator('.board section').nth(0).locator('.title').first();
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.locator('.board section').nth(1).locator('[data-paper-key]')).toHaveCount(1);
  await axe(page);
  await picture(page, 'board-wide');
  await page.setViewportSize({ width: 480, height: 800 });
  await picture(page, 'board-narrow');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await picture(page, 'list-narrow');
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator(`${ROWS} .title`).nth(1).click();
  await axe(page);
  await picture(page, 'list-dark');
});

test('backup: saved, changed, restored with a preview, undone; a bad file changes nothing @day', async ({
  tidemark,
}) => {
  const page = await tidemark.open('options.html#backup');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'tidemark-backup', version: ITEM_VERSION });
  const library = await tidemark.open('library.html#queue');
  await library.getByLabel('Show', { exact: true }).selectOption('all');
  await library.locator(`${ROWS} .title`).first().focus();
  await library.keyboard.press('Delete');
  await expect(library.locator(LIST)).toHaveAttribute('data-papers', '2');
  const give = (content: string) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await give(text.slice(0, 400));
  await expect(page.getByRole('alert')).toContainText('cut off or damaged');
  await give('{"papers":[]}');
  await expect(page.getByRole('alert')).toContainText('another program');
  await give(text);
  await expect(page.locator('.preview')).toContainText('holds 3 papers');
  await expect(page.locator('.preview')).toContainText('New: 1.');
  await axe(page);
  await picture(page, 'restore');
  await page.getByRole('button', { name: 'Merge into my queue' }).click();
  await expect(library.locator(LIST)).toHaveAttribute('data-papers', '3');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.locator(LIST)).toHaveAttribute('data-papers', '2');
  await give(text);
  await page.getByRole('button', { name: 'Merge into my queue' }).click();
  await expect(library.locator(LIST)).toHaveAttribute('data-papers', '3');
  // Every copy there is was kept before one of the two restores.
  await page.getByRole('button', { name: 'Go back to this' }).first().click();
  await expect(library.locator(LIST)).toHaveAttribute('data-papers', '2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.locator(LIST)).toHaveAttribute('data-papers', '3');
});

test('IndexedDB wiped under the running profile: the next start offers the mirror, and the queue is whole', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  const content = (): Promise<unknown> =>
    page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('tidemark');
          opening.addEventListener('error', reject);
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('queue').objectStore('queue').getAll();
            all.addEventListener('success', () => {
              resolve(all.result);
              opening.result.close();
            });
          });
        }),
    );
  const before = await content();
  expect(before).toHaveLength(3);
  /** The parts of the mirror that are not written yet. */
  const behind = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('tidemark');
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('dirty').objectStore('dirty').getAllKeys();
            all.addEventListener('success', () => {
              resolve(all.result.filter((key) => String(key).startsWith('m1:')).length);
              opening.result.close();
            });
          });
        }),
    );
  await expect.poll(behind).toBe(0);
  await page.goto('about:blank');
  const session = await tidemark.context.newCDPSession(page);
  await tidemark.stopWorkers();
  const storageKey = `chrome-extension://${tidemark.extensionId}/`;
  await session.send('Storage.clearDataForStorageKey', { storageKey, storageTypes: 'indexeddb' });
  const popup = await tidemark.open('popup.html');
  await expect(popup.locator('.mirror')).toContainText('3 papers is safe');
  await popup.close();
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html#today`);
  await expect(page.locator('.mirror')).toContainText('3 papers is safe');
  await page.goto(`chrome-extension://${tidemark.extensionId}/library.html#queue`);
  await expect(page.locator('.mirror')).toContainText('3 papers is safe');
  await axe(page);
  await picture(page, 'mirror');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '3');
  await expect(page.locator('.mirror')).toHaveCount(0);
  expect(await content()).toEqual(before);
});

test('the context menu’s items are there, once', async ({ tidemark }) => {
  const worker = await tidemark.worker();
  const again = await worker.evaluate(
    () =>
      new Promise((resolve) => {
        chrome.contextMenus.create({ id: 'save-page', title: 'x' }, () =>
          resolve(chrome.runtime.lastError?.message),
        );
      }),
  );
  expect(again).toContain('duplicate');
});
