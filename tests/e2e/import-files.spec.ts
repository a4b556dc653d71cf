import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bigBib } from '../support/big-bib.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'import-files' });

const ENTRIES = 4000;
// Read on the page itself they would be seconds: twice the 50 ms that a reader notices, for a busy machine.
const LONGEST_TASK_MS = 100;
const LIMIT_MS = 5000;
const BIB = '@article{a, title={Über Gezeiten}, author={Müller, Jörg}, doi={10.1000/tides}}\n';
const CONFERENCE = `@inproceedings{a, title={All You Need Is Invented}, author={Vas, Ann and Sha, Nom}, booktitle={InvConf}, year={2017}}
@inproceedings{b, title={Deep Invented Learning}, author={He, Kai}, booktitle={InvConf}, year={2016}}
`;
const NUMBERED = `[1] A. Some and B. Other. A title that is long enough to
    be wrapped. arXiv:2301.00609, 2023.
[2] C. Third. “Another invented title.” doi:10.1000/n2.
[3] D. Fourth. Nothing that anybody knows of. 2020.
[4] 978-3-16-148410-0
`;

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add papers' }).click();
}
async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  const input = page.getByRole('dialog').locator('input[type=file]');
  await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

for (const [encoding, bytes, said] of [
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${BIB}`), undefined],
  ['UTF-16', Buffer.from(`\uFEFF${BIB}`, 'utf16le'), 'The file was read as UTF-16.'],
  ['Latin-1', Buffer.from(BIB, 'latin1'), 'It was read as Windows-1252 (Latin-1).'],
] as const)
  test(`a file in ${encoding}`, async ({ tidemark }) => {
    const page = await tidemark.open('library.html#queue');
    await open(page);
    await give(page, 'a.bib', bytes);
    const preview = page.locator('.preview');
    await expect(preview).toContainText('Über Gezeiten');
    if (said !== undefined) await expect(preview).toContainText(said);
  });

test('a conference’s file without ids: welcome, saved, and known again', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await open(page);
  await give(page, 'conf.bib', Buffer.from(CONFERENCE));
  await expect(page.locator('.preview')).toContainText('2 papers are new.');
  await page.screenshot({ path: '.output/pictures/queue/import-no-ids.png' });
  await page.getByRole('button', { name: 'Save 2 papers' }).click();
  await expect(page.locator('.queue-list')).toContainText('All You Need Is Invented');
  await open(page);
  await give(
    page,
    'again.bib',
    Buffer.from(CONFERENCE.replace('year={2017}', 'year={2017}, doi={10.1000/vas}')),
  );
  await expect(page.locator('.preview')).toContainText('2 are saved already.');
});

test('a pasted numbered list that wraps', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await open(page);
  await page.getByRole('dialog').getByRole('textbox').fill(NUMBERED);
  await page.getByRole('button', { name: 'See what is recognised' }).click();
  const preview = page.locator('.preview');
  await expect(preview).toContainText('3 papers are new.');
  await expect(preview).toContainText('Nothing that anybody knows of (no id)');
  await expect(preview).toContainText('Line 5: no paper of your archive has this title.');
  await page.screenshot({ path: '.output/pictures/queue/import-list.png' });
  await page.getByRole('button', { name: 'Save 3 papers' }).click();
  await page.getByRole('link', { name: 'Nothing that anybody knows of', exact: true }).click();
  await expect(page.locator('body')).toContainText(/Saved on .* from a pasted list/);
});

test(`${ENTRIES} entries: progress, Cancel, and no task of the page over ${LONGEST_TASK_MS} ms`, async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  const text = bigBib(ENTRIES);
  // By path: handed over as bytes, Playwright makes the file in the page, which is a long task of its own.
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-big-'));
  const path = join(folder, 'big.bib');
  writeFileSync(path, text);
  // So long that it is surely still read when Cancel is pressed, which then closes nothing.
  const long = join(folder, 'long.bib');
  writeFileSync(long, bigBib(5 * ENTRIES));
  const input = page.getByRole('dialog').locator('input[type=file]');
  await open(page);
  const progress = page.getByRole('progressbar');
  await input.setInputFiles(long);
  await expect(progress).toBeVisible();
  await page.screenshot({ path: '.output/pictures/queue/import-reading.png' });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toHaveCount(0);
  await expect(page.locator('.preview')).toHaveCount(0);

  await page.evaluate(() => {
    const seen = globalThis as unknown as { tasks: number[]; started: number };
    seen.tasks = [];
    seen.started = performance.now();
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await input.setInputFiles(path);
  await expect(page.locator('.preview')).toContainText(`${ENTRIES} papers are new.`);
  rmSync(folder, { recursive: true });
  const { tasks, took } = await page.evaluate(() => {
    const seen = globalThis as unknown as { tasks: number[]; started: number };
    return { tasks: seen.tasks, took: performance.now() - seen.started };
  });
  console.log(
    `${ENTRIES} entries, ${Math.round(text.length / 1e5) / 10} MB: ${Math.round(took)} ms; long tasks: ${tasks.join(', ') || 'none'}`,
  );
  expect(tasks.filter((task) => task > LONGEST_TASK_MS)).toEqual([]);
  expect(took).toBeLessThan(LIMIT_MS * 2);
});
