import { readFile } from 'node:fs/promises';
import { expect, test } from './fixture.ts';
import { go } from './library.ts';

test.use({ spec: 'words' });

const search = (text: string): string => `#search/${encodeURIComponent(text)}`;

test('a typo is corrected and said so; the line where a word stands is marked, in the paper too', async ({
  tidemark,
}) => {
  const page = await tidemark.open(`library.html${search('rotuing ')}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  const main = page.locator('main');
  await expect(main).toContainText('No paper says “rotuing”; showing “routing”.');
  await expect(main.locator('.title mark').first()).toHaveText(/routing/i);
  await page.screenshot({ path: 'test-results/words-typo.png' });
  await main.getByRole('link', { name: 'Search exactly as typed' }).click();
  await expect(main).toContainText('No paper copied so far fits.');

  await go(page, search('bounds '));
  const excerpt = main.locator('.excerpt').first();
  await expect(excerpt.locator('mark').first()).toHaveText(/bound/i);
  // One line, over the row's width: the word is seen.
  const box = await excerpt.boundingBox();
  expect(box?.width).toBeGreaterThan(500);
  expect(box?.height).toBeLessThan(24);
  await main
    .locator('li.row', { has: page.locator('.excerpt') })
    .first()
    .locator('.title')
    .click();
  await expect(page.locator('.pane .abstract mark').first()).toHaveText(/bound/i);
  await page.screenshot({ path: 'test-results/words-excerpt.png' });
  await page.locator('.pane h2 a').click();
  await expect(main.locator('.abstract mark').first()).toHaveText(/bound/i);
});

test('a search is saved, named, moved, deleted and brought back; one that does not parse stays', async ({
  tidemark,
}) => {
  const page = await tidemark.open(`library.html${search('memory')}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  const main = page.locator('main');
  const rail = page.getByRole('region', { name: 'Saved searches' });
  await main.getByRole('button', { name: 'Save this search' }).click();
  await main.getByLabel('Name of this search').fill('Remembering');
  await page.keyboard.press('Enter');
  await expect(rail.getByRole('link')).toHaveText(['Remembering']);
  await go(page, search('robots after:yesterday'));
  await main.getByRole('button', { name: 'Save this search' }).click();
  await expect(rail.getByRole('link')).toHaveCount(2);
  await expect(rail.getByRole('link').last()).toHaveAttribute('title', /is not a date/);
  await expect(main).toContainText('is not a date');
  await main.getByRole('button', { name: 'Move up in the rail' }).click();
  await expect(rail.getByRole('link').last()).toHaveText('Remembering');
  await page.screenshot({ path: 'test-results/words-saved.png' });
  const file = page.waitForEvent('download');
  await main.getByRole('button', { name: /Atom file/ }).click();
  expect(await readFile(await (await file).path(), 'utf8')).toContain('<feed xmlns=');
  await main.getByRole('button', { name: 'Delete this saved search' }).click();
  await expect(rail.getByRole('link')).toHaveText(['Remembering']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rail.getByRole('link')).toHaveCount(2);
  await page.reload();
  await expect(rail.getByRole('link').last()).toHaveText('Remembering');
  await page.setViewportSize({ width: 600, height: 800 });
  await go(page, '#search/');
  await expect(main.getByRole('link', { name: 'Remembering' })).toBeVisible();
  await page.screenshot({ path: 'test-results/words-saved-narrow.png' });
});

test('a watched word says how many papers match; less like one is taken back', async ({
  tidemark,
}) => {
  const options = await tidemark.open('options.html');
  const rules = options.getByRole('region', { name: 'Watched', exact: true });
  await rules.getByLabel('Word or name').fill('memories');
  await expect(rules.getByRole('status')).toHaveText(/^matches [1-9]\d* of \d+ copied papers$/);
  await rules.screenshot({ path: 'test-results/words-rule.png' });
  const page = await tidemark.open('library.html#today');
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const n of [0, 1, 2, 3]) await page.locator('main .save').nth(n).click();
  await go(page, '#for-you');
  const rows = page.locator('main li.row');
  await expect(rows.first()).toContainText('near to “');
  const first = (await rows.first().getAttribute('data-paper-key')) ?? '';
  await page.screenshot({ path: 'test-results/words-for-you.png' });
  await rows.first().getByRole('button', { name: 'Less like this' }).click();
  await expect(page.locator(`main [data-paper-key="${first}"]`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(`main [data-paper-key="${first}"]`)).toHaveCount(1);
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await go(page, '#insights');
    await expect(page.locator('main svg.bars .week').first()).toBeVisible();
    await page.screenshot({ path: `test-results/words-insights-${width}.png` });
  }
});
