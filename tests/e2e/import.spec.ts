import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'import' });

const LIST = '.queue-list';

const BIBTEX = `@inproceedings{a, title = {Invented {BERT} Reading}, author = {Mei Zhao and Jos{\\'e} N{\\'u}{\\~n}ez},
  booktitle = {NeurIPS 2025}, year = 2025, eprint = {2507.00001}, archivePrefix = {arXiv}, doi = {10.1000/one}, keywords = {survey}}
@misc{broken, title = {a {b}, author = {C D}

@book{bare, title = {Nowhere to be Found}, author = {E F}}
`;
const RIS =
  'TY  - JOUR\r\nTI  - Second Paper\r\nAU  - Okafor, Ada\r\nDO  - 10.1000/two\r\nER  - \r\n';
const CSL = JSON.stringify([
  { title: 'Third Paper', author: [{ family: 'Szabó', given: 'Zoltán' }], DOI: '10.1000/three' },
]);
const MEMORY = JSON.stringify({
  __dataVersion: 1,
  'Arxiv-2507.00004': {
    title: 'Fourth',
    author: 'A B',
    pdfLink: 'https://arxiv.org/pdf/2507.00004',
  },
});

async function give(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function save(page: Page, name: string, text: string, papers: number): Promise<void> {
  await page.getByRole('button', { name: 'Add papers' }).click();
  await give(page, name, text);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(?:Save|Add to) / })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', String(papers));
}

test('BibTeX by file: a preview first, what is damaged is named, undo takes it back', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByRole('button', { name: 'Add papers' }).click();
  await give(page, 'papers.bib', BIBTEX);
  const preview = page.locator('.preview');
  await expect(preview).toContainText('2 papers are new.');
  await expect(preview).toContainText('Line 3: damaged.');
  await expect(preview).toContainText('Nowhere to be Found (no id)');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '0');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.screenshot({ path: '.output/pictures/queue/import.png' });
  await page.getByRole('button', { name: 'Save 2 papers' }).click();
  await expect(page.locator(LIST)).toContainText('Invented BERT Reading');
  await expect(page.locator(LIST)).toContainText('survey');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '2');
});

test('RIS, CSL-JSON, PaperMemory; what is saved already only learns', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await save(page, 'a.ris', RIS, 3);
  await save(page, 'a.json', CSL, 4);
  await save(page, 'memory.json', MEMORY, 5);
  await page.getByRole('button', { name: 'Add papers' }).click();
  await give(page, 'again.bib', BIBTEX.replace('survey', 'again'));
  await expect(page.locator('.preview')).toContainText('2 are saved already.');
  await page.getByRole('button', { name: 'Add to 2 saved papers' }).click();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '5');
  await expect(page.locator(LIST)).toContainText('again');
});

test('files that are none: said in words, nothing is lost', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByRole('button', { name: 'Add papers' }).click();
  const alert = page.getByRole('dialog').getByRole('alert');
  await give(page, 'half.json', CSL.slice(0, 40));
  await expect(alert).toContainText('damaged');
  await give(page, 'other.json', '{"other": "program"}');
  await expect(alert).toContainText('none that Tidemark knows');
  await give(page, 'backup.json', '{"format":"tidemark-backup","version":1,"queue":[]}');
  await expect(alert).toContainText('Restore it in the options');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add papers' })).toBeFocused();
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '5');
});

test('by keyboard: BibTeX pasted', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.getByRole('button', { name: 'Add papers' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(
    '@misc{x, title = {Typed}, author = {A B}, doi = {10.1000/typed}}',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.preview')).toContainText('1 paper is new.');
  await page.getByRole('button', { name: 'Save 1 paper' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(LIST)).toHaveAttribute('data-papers', '6');
});
