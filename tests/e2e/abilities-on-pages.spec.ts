import { mkdir } from 'node:fs/promises';
import { audit } from '../support/abilities/audit.ts';
import { axe } from '../support/abilities/axe.ts';
import { createReport } from '../support/abilities/report.ts';
import { expect, test } from './fixture.ts';
import { savePapers } from './queue-commands.ts';

test.use({ spec: 'abilities on pages', openRoots: true });

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const PICTURES = '.output/pictures/abilities';

test('marks and a card: axe, names, targets, light and dark, and in forced colours', async ({
  tidemark,
}) => {
  const report = createReport();
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  await page.locator('dt > tidemark-badge').nth(1).waitFor();
  // A name that the sheet draws axe does not see; the trees below do.
  const ours = async (rules?: string[]): Promise<string[]> =>
    (await axe(page, rules)).filter(
      (one) => one.includes('tidemark-') && !/button-name.*data-words/.test(one),
    );
  for (const name of ['a list with marks', 'a card']) {
    if (name === 'a card') {
      await page.locator('tidemark-badge a').first().press('Enter');
      await page.locator('tidemark-card').getByRole('button', { name: 'Close' }).waitFor();
    }
    report.note('axe', name, await ours());
    report.note('names, targets', name, await page.evaluate(audit, 'others' as const));
    await page.emulateMedia({ colorScheme: 'dark' });
    report.note('contrast, dark', name, await ours(['color-contrast']));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/card-forced.png` });
  expect(report.print()).toEqual([]);
});

/*
 * What assistive technology is told, as files in `trees`; after a change that is meant:
 * `npm run test:e2e -- abilities-on --project=chromium --update-snapshots`, then read what git shows. In them a
 * list may hold more than it names.
 */
test('the tree of marks, and of a card', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(LISTING);
  const badge = page.locator('tidemark-badge').first();
  await expect(badge).toMatchAriaSnapshot({ name: 'badge.aria.yml' });
  await badge.locator('a').press('Enter');
  const card = page.locator('tidemark-card');
  await expect(card.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(card).toMatchAriaSnapshot({ name: 'card.aria.yml' });
});

test('the tree of the popup', async ({ popup }) => {
  await popup.getByRole('searchbox').fill('memory routing without');
  await expect(popup.locator('[data-papers]')).toHaveAttribute('data-papers', '1');
  await expect(popup.locator('body')).toMatchAriaSnapshot({ name: 'popup.aria.yml' });
});

test('the trees of the queue, as a list and as a board', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.locator('main').waitFor();
  await savePapers(page, 2);
  await expect(page.locator('.queue-list')).toHaveAttribute('data-papers', '2');
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'queue.aria.yml' });
  await page.getByRole('button', { name: 'Board' }).click();
  await expect(page.locator('.board [data-paper-key]')).toHaveCount(2);
  await expect(page.locator('.board')).toMatchAriaSnapshot({ name: 'board.aria.yml' });
});
