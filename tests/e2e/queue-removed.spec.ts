import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { command, key, savePapers, table } from './queue-commands.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'queue-removed' });

const PICTURES = '.output/pictures/queue';
const row = (n: number): string => `[data-paper-key="${key(n)}"]`;

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** In three widths, light and dark. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const width of [320, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}-${colorScheme}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('one press on the popup’s bookmark removes with notes and tags; Undo there, or Restore later, brings all back', async ({
  tidemark,
}) => {
  const popup = await tidemark.open('popup.html');
  await popup.setViewportSize({ width: 400, height: 580 });
  await savePapers(popup, 4);
  const first = (await table(popup, 'queue')).find(({ title }) => title === 'Paper 1');
  await command(popup, 'setNotes', { id: first?.['id'], notes: 'My **notes**', base: '' });
  await command(popup, 'setTags', { key: key(1), tags: ['agents', 'tides'] });
  await command(popup, 'setState', { key: key(1), state: 'reading' });
  const before = (await table(popup, 'queue')).find(({ id }) => id === first?.['id']);

  await popup.getByRole('tab', { name: /^Queue/ }).click();
  await popup.locator(`${row(1)} button.save`).click();
  await expect(popup.locator('.notice')).toContainText('Removed from the queue.');
  await popup.screenshot({ path: `${PICTURES}/popup-removed.png` });
  await popup.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator(row(1))).toBeVisible();
  await popup.locator(`${row(1)} button.save`).click();
  await expect(popup.locator(row(1))).toHaveCount(0);

  const page = await tidemark.open('library.html#queue');
  await page.getByLabel('Show', { exact: true }).selectOption('removed');
  await expect(page).toHaveURL(/#queue\/removed$/);
  await expect(page.locator('[aria-current="page"]')).toContainText('Queue');
  await page.locator(`${row(1)} .title`).click();
  await expect(page.locator(row(1))).toContainText('agents');
  await expect(page.locator(`${row(1)} .markdown strong`)).toHaveText('notes');
  await axe(page);
  await pictures(page, 'removed');
  await page.getByRole('button', { name: 'Restore “Paper 1”' }).click();
  await expect(page.locator('.notice')).toContainText('Restored 1 paper.');
  const after = (await table(page, 'queue')).find(({ id }) => id === first?.['id']);
  const { title, notes, tags, state, rank, keys } = before ?? {};
  expect(after).toMatchObject({ title, notes, tags, state, rank, keys });
});

test('restored many at once; emptied after one question, and undone', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  for (const n of [1, 2, 3]) await command(page, 'remove', { key: key(n) });
  await page.getByRole('link', { name: 'Recently removed' }).click();
  const list = page.locator('.removed-list');
  await expect(list).toHaveAttribute('data-papers', '3');
  for (const n of [1, 2]) await page.locator(`${row(n)} input`).check();
  await page.getByRole('button', { name: 'Restore 2 chosen' }).click();
  await expect(list).toHaveAttribute('data-papers', '1');
  await page.getByRole('button', { name: 'Empty now' }).click();
  await expect(page.getByRole('alert')).toContainText('Forget 1 paper with its notes?');
  await axe(page);
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page.locator('.empty')).toContainText('Nothing was removed');
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(list).toHaveAttribute('data-papers', '1');
});

test('the recent changes, wherever they were made, each with its undo', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue/changes');
  const lines = page.locator('.changes li');
  await expect(page.locator('.changes')).toContainText('Forgot “Paper 3”, which was removed');
  const forgot = lines.filter({ hasText: 'Forgot “Paper 3”' });
  await expect(forgot).toContainText('undone');
  const restored = lines.filter({ hasText: 'Restored 2 removed papers' });
  await restored.getByRole('button', { name: /^Undo/ }).click();
  await expect(restored).toContainText('undone');
  await axe(page);
  await pictures(page, 'changes');
  expect((await table(page, 'removed')).length).toBe(3);
  await restored.getByRole('button', { name: /^Do it again/ }).click();
  await expect(restored).not.toContainText('undone');
  expect((await table(page, 'removed')).length).toBe(1);
});

test('a merge that a visit made is said in the queue until OK, and can be undone; the reader can say it too', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  const authors = ['Ada Lovelace', 'Grace Hopper'];
  const title = 'Tides of the Inner Sea';
  await command(page, 'save', { keys: [key(8)], snapshot: { title, authors } });
  await command(page, 'save', { keys: ['doi:10.1/tides'], snapshot: { title, authors } });
  const url = 'https://arxiv.org/abs/2507.00008';
  const visit = { reports: [{ keys: [key(8), 'doi:10.1/tides'], title, authors, url }] };
  await command(page, 'evidence', visit);
  const line = page.locator('.merged');
  await expect(line).toContainText(
    'Two saved papers turned out to be one: “Tides of the Inner Sea”.',
  );
  await axe(page);
  await pictures(page, 'merged');
  await line.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toHaveCount(0);
  const rows = page.locator('.queue-list > li').filter({ hasText: title });
  await expect(rows).toHaveCount(2);
  for (const box of await rows.locator('input[type="checkbox"]').all()) await box.check();
  await page.getByRole('button', { name: 'Same paper' }).click();
  await expect(page.locator('.notice')).toContainText('Made 2 papers one.');
  await expect(rows).toHaveCount(1);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
});

test('an id that only a page gave is shown as what it is', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await command(page, 'save', { keys: [key(2), 'doi:10.1/typed'], snapshot: { title: 'Paper 2' } });
  await page.locator(`${row(2)} .title`).click();
  await expect(page.locator(`${row(2)} .details`)).toContainText('also said to be doi:10.1/typed');
});

test('10,000 removed papers stay quick', async ({ tidemark }) => {
  // 10,001 items restored and undone, each in one transaction, on a machine that may be busy.
  test.setTimeout(180_000);
  const slow = { timeout: 60_000 };
  const page = await tidemark.open('library.html#queue');
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tidemark');
      opening.addEventListener('error', reject);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const writing = db.transaction('removed', 'readwrite');
    const store = writing.objectStore('removed');
    const [known] = await new Promise<{ item: object; version: number; at: string }[]>(
      (resolve) => {
        const all = store.getAll();
        all.addEventListener('success', () => resolve(all.result));
      },
    );
    for (let n = 0; n < 10_000; n += 1) {
      const keys = [`arxiv:2406.${String(n).padStart(5, '0')}`];
      const item = {
        ...known?.item,
        id: `r${n}`,
        keys,
        title: `Removed ${n}`,
        notes: 'n'.repeat(500),
      };
      const at = new Date(Date.parse(known?.at ?? '') - n * 1000).toISOString();
      store.put({ id: `r${n}`, keys, at, version: known?.version, item });
    }
    await new Promise((done) => writing.addEventListener('complete', done));
    db.close();
  });
  const started = performance.now();
  await page.goto(page.url().replace(/#.*/, '#queue/removed'));
  await expect(page.locator('.removed-list')).toHaveAttribute('data-papers', '10001');
  await expect(page.locator('.removed-item').first()).toBeVisible();
  console.log(
    `10,001 removed papers: first rows after ${Math.round(performance.now() - started)} ms`,
  );
  expect(await page.locator('.removed-item').count()).toBeLessThan(60);
  await page.locator('.removed-item .title').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-index="10000"] .title')).toBeFocused();
  await page.getByRole('button', { name: 'Restore all 10,001' }).click();
  await expect(page.locator('.notice')).toContainText('Restored 10,001 papers.', slow);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.removed-list')).toHaveAttribute('data-papers', '10001', slow);
});
