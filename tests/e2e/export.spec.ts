import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readBack } from '../support/citation-js.ts';
import { startZotero } from '../support/zotero-server.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'export', grants: ['http://127.0.0.1/*'] });

const IDS = ['2507.00001', '2507.00002', '2507.00003'];

/** Saves three papers, tagged and with a note, as the queue's commands would. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async (ids) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const candidates = ids.map((id, n) => ({
      keys: [`arxiv:${id}`],
      snapshot: { title: `Reading Machines ${n} & {More}`, authors: ['Mei Zhao', 'José Núñez'] },
      tags: ['to do'],
      notes: 'See *2.1*.',
    }));
    await chrome.runtime.sendMessage({ tidemark: 'applyImport', data: { candidates } });
  }, IDS);
  await expect(page.locator('.queue-list')).toHaveAttribute('data-papers', '3');
}

async function exportAs(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const download = await downloading;
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Saved as');
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the whole queue in each format, to files', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await fill(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog')).toContainText('Export 3 papers');
  await page.screenshot({ path: '.output/pictures/queue/export.png' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const bibtex = await exportAs(page, 'BibTeX');
  expect(bibtex.name).toBe('tidemark-queue.bib');
  const read = readBack('bibtex', bibtex.bytes.toString());
  expect(read.map(({ title }) => title)).toContain('Reading Machines 1 & {More}');
  expect(read.map(({ id }) => id).sort()).toEqual([
    'zhaoReadingMachines02025',
    'zhaoReadingMachines12025',
    'zhaoReadingMachines22025',
  ]);
  await page.getByRole('combobox', { name: 'Citation keys' }).selectOption('scholar');
  const scholars = readBack('bibtex', (await exportAs(page, 'BibTeX')).bytes.toString());
  expect(scholars.map(({ id }) => id).sort()[0]).toBe('zhao2025reading');
  expect((await exportAs(page, 'BibLaTeX')).bytes.toString()).toContain('@online{zhao2025reading');
  expect((await exportAs(page, 'EndNote XML')).bytes.toString()).toContain('<record>');
  expect((await exportAs(page, 'Reference list')).bytes.toString()).toContain(
    'Zhao, M., & Núñez, J.',
  );
  await page.getByRole('combobox', { name: 'Style' }).selectOption('ieee');
  await page.screenshot({ path: '.output/pictures/queue/export-style.png' });
  expect((await exportAs(page, 'Reference list')).bytes.toString()).toContain(
    '[3] M. Zhao and J. Núñez',
  );
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'no.csl', mimeType: 'text/xml', buffer: Buffer.from('<html/>') });
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('no citation style');
  expect(readBack('ris', (await exportAs(page, 'RIS')).bytes.toString())).toHaveLength(3);
  expect(readBack('csl', (await exportAs(page, 'CSL-JSON')).bytes.toString())).toHaveLength(3);
  expect((await exportAs(page, 'CSV')).bytes.toString()).toContain('Mei Zhao; José Núñez');
  expect((await exportAs(page, 'Markdown list')).bytes.toString()).toContain('- [ ] [Reading');
  expect((await exportAs(page, 'JSON every')).bytes.toString()).toContain('"tidemark-papers"');
  const { bytes } = await exportAs(page, 'Obsidian');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toHaveLength(3);
  expect(Object.values(files).map((file) => strFromU8(file))[0]).toContain('tags: ["to-do"]');
  await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
});

test('a selection, by keyboard, to the clipboard; the focus comes back', async ({ tidemark }) => {
  await tidemark.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await tidemark.open('library.html#queue');
  await page.locator('.queue-list .title').first().focus();
  await page.keyboard.press('x');
  const bulk = page.getByRole('toolbar', { name: 'Chosen papers' });
  await bulk.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Export 1 paper');
  await page.getByRole('radio', { name: 'BibTeX' }).focus();
  await page.keyboard.press('Space');
  // Past the choice of citation keys and "Save", to "Copy".
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(readBack('bibtex', copied)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bulk.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('Zotero: not running, read-only, and running', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByRole('button', { name: 'Export' }).click();
  const send = page.getByRole('button', { name: 'Send to Zotero' });
  const status = page.getByRole('dialog').getByRole('status');
  await send.click();
  await expect(status).toHaveText(/Zotero does not answer\. Start it/);
  const zotero = await startZotero();
  zotero.be('read-only');
  await send.click();
  await expect(status).toHaveText(/cannot be changed/);
  zotero.be('well');
  await send.click();
  await expect(status).toHaveText('Zotero has 3 more papers.');
  expect(zotero.taken[0]?.items.map(({ itemType }) => itemType)).toEqual(Array(3).fill('preprint'));
  await zotero.stop();
});
