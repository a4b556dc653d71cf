import { mkdir, writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bigBib } from '../support/big-bib.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'reference-pictures' });

const FOLDER = '.output/pictures/references';
const SIZES = [
  [1280, 800],
  [380, 700],
] as const;

/** Odd entries beside good ones: damaged, without an id, with a macro that nothing defines, with long words. */
const BIB = `@inproceedings{a, title = {Invented {BERT} Reading of $O(n^2)$ Tides}, author = {Mei Zhao}, booktitle = neurips, year = 2025, eprint = {2507.00001}, archivePrefix = {arXiv}}
@misc{broken, title = {a {b}, author = {C D}

@book{bare, title = {A Book That Nobody Has Numbered: On the Very Long Titles That Some Proceedings Print over Three Lines, and Why}, author = {E F}}
@article{long, title = {Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsverkaufsgespräche}, doi = {10.1000/long}}
@misc{none, year = 2020}
`;

/** Pictures at both sizes and densities; at each the dialog is within the window, and wants no scrolling sideways. */
async function pictures(page: Page, name: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await mkdir(FOLDER, { recursive: true });
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const scale of [1, 2]) {
      const clip = { x: 0, y: 0, width, height, scale };
      const { data } = await cdp.send('Page.captureScreenshot', { clip });
      await writeFile(`${FOLDER}/${name}-${width}@${scale}x.png`, Buffer.from(data, 'base64'));
    }
    const dialog = page.getByRole('dialog');
    const box = await dialog.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const [inner, outer] = await dialog.evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
  }
  await cdp.detach();
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

async function give(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('the preview and the progress of an import, wide and narrow', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByRole('button', { name: 'Add papers' }).click();
  await pictures(page, 'empty');
  await give(page, 'papers.bib', BIB);
  await expect(page.locator('.preview')).toContainText('3 papers are new.');
  await pictures(page, 'preview');
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictures(page, 'preview-dark');
  await axe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Save 3 papers' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add papers' }).click();
  await give(page, 'papers.bib', BIB);
  await expect(page.locator('.preview')).toContainText('3 are saved already.');
  await pictures(page, 'preview-saved');
  // The worker never ends, so that the progress stays to be looked at.
  await page.evaluate(() => {
    const stub = {
      postMessage: () => undefined,
      terminate: () => undefined,
      addEventListener: (kind: string, listen: (event: object) => void) =>
        void (
          kind === 'message' &&
          setTimeout(() => listen({ data: { kind: 'progress', share: 0.43 } }))
        ),
    };
    Object.assign(globalThis, {
      Worker: function Worker() {
        return stub;
      },
    });
  });
  await give(page, 'big.bib', bigBib(3));
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '43');
  await pictures(page, 'progress');
  await axe(page);
});

test('the export’s dialog, wide and narrow', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByRole('button', { name: 'Export' }).click();
  await pictures(page, 'export');
  await page.getByRole('radio', { name: 'Reference list' }).check();
  await pictures(page, 'export-list');
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictures(page, 'export-dark');
  await axe(page);
});
