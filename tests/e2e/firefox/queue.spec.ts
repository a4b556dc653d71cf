import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DriverPage } from '../../support/drivers/driver.ts';
import { readBack } from '../../support/citation-js.ts';
import { expect, test } from '../both/fixture.ts';
import { newestIds } from '../../support/world/papers.ts';
import { ready } from './ready.ts';

test.describe.configure({ mode: 'serial' });

const [, , THIRD = '', FOURTH = ''] = newestIds();
const item = (id: string): string => `.queue-list [data-paper-key="arxiv:${id}"]`;

/** Runs in a page of ours: keeps what is offered as a download. */
function keepDownloads(): void {
  const kept: Blob[] = [];
  Object.assign(globalThis, { kept });
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    kept.push(blob as Blob);
    return make(blob);
  };
}

const download = (page: DriverPage): Promise<string> =>
  page.evaluate(
    () => (globalThis as unknown as { kept: Blob[] }).kept.at(-1)?.text() ?? Promise.resolve(''),
  );

async function file(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tidemark-file-')), name);
  await writeFile(path, text);
  return path;
}

test('saved in the popup; states and notes in the queue', async ({ driver, pictures }) => {
  await ready(driver);
  const popup = await driver.open('popup.html');
  for (const id of [THIRD, FOURTH]) {
    await popup.click(`[data-paper-key="arxiv:${id}"] button.save`);
    await popup.waitFor(`[data-paper-key="arxiv:${id}"] [aria-pressed="true"]`);
  }
  await popup.close();
  const page = await driver.open('library.html#queue');
  await page.waitFor(item(THIRD));
  await page.select(`${item(THIRD)} select`, 'reading');
  await page.focus(`${item(FOURTH)} .title`);
  await page.press('3');
  await expect.poll(() => page.count(item(FOURTH))).toBe(0);
  await page.select('.queue-bar select', 'all');
  await page.waitFor(item(FOURTH));
  await page.screenshot(`${pictures}/queue-states.png`);
  await page.close();
});

test('exported as BibTeX, imported again: what is saved already is known', async ({ driver }) => {
  const page = await driver.open('library.html#queue');
  await page.waitFor(item(THIRD));
  await page.evaluate(keepDownloads);
  await page.evaluate(() =>
    [...document.querySelectorAll('.list-head button')]
      .find((one) => one.textContent === 'Export')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  await page.waitFor('dialog.export[open]');
  await page.click('dialog.export .commands button');
  await expect.poll(() => page.text('dialog.export [role="status"]')).toContain('Saved as');
  const text = await download(page);
  expect(readBack('bibtex', text).length).toBeGreaterThanOrEqual(2);
  await page.press('Escape');
  await expect.poll(() => page.count('dialog.export[open]')).toBe(0);
  await page.click('.list-head button');
  await page.waitFor('dialog.paste[open]');
  await page.choose('dialog.paste input[type="file"]', await file('queue.bib', text));
  await page.waitFor('dialog.paste .preview');
  await expect.poll(() => page.text('dialog.paste .preview')).toContain('0 papers are new');
  await page.close();
});

test('a backup, a change, and the backup restored', async ({ driver }) => {
  const options = await driver.open('options.html');
  await options.waitFor('#backup');
  await options.evaluate(keepDownloads);
  await options.click('#backup .commands button');
  await expect.poll(() => download(options)).toContain('tidemark-backup');
  const text = await download(options);
  const page = await driver.open('library.html#queue');
  await page.select('.queue-bar select', 'all');
  await page.focus(`${item(THIRD)} .title`);
  await page.press('Delete');
  await expect.poll(() => page.count(item(THIRD))).toBe(0);
  await options.choose('#backup input[type="file"]', await file('backup.json', text));
  await options.waitFor('#backup .preview button');
  await options.click('#backup .preview button');
  await page.waitFor(item(THIRD));
  await options.close();
  await page.close();
});
