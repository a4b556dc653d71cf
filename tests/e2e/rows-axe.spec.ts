import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { go } from './library.ts';

test.use({ spec: 'rows axe' });
test.describe.configure({ mode: 'serial' });

/** `--paper` of tokens.css. */
const GROUND = { light: 'rgb(252, 252, 251)', dark: 'rgb(21, 24, 26)' };

/** What axe finds in both themes. */
async function found(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveCSS('background-color', GROUND[colorScheme]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    all.push(...violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html}`));
  }
  return all;
}

test('axe finds nothing in what a row can have: opened, chosen, saved, done, watched, pictured', async ({
  tidemark,
}) => {
  const options = await tidemark.open('options.html');
  const rules = options.getByRole('region', { name: 'Watched', exact: true });
  await rules.getByLabel('Word or name').fill('memory');
  await rules.getByRole('button', { name: 'Add' }).click();
  const page = await tidemark.open('library.html#month');
  await page.setViewportSize({ width: 700, height: 1400 });
  await page.locator('main .row').first().waitFor();
  for (const key of ['Enter', 's', 'j', 'd', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await expect(page.locator('.details')).toBeVisible();
  await expect(page.locator('.chosen-bar')).toBeVisible();
  expect(await found(page)).toEqual([]);
});

test('axe finds nothing in a search with its marks, its line and its saved searches', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#search/bounds%20');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('.excerpt').first().waitFor();
  await page.getByRole('button', { name: 'Save this search' }).click();
  await expect(page.getByRole('region', { name: 'Saved searches' }).getByRole('link')).toHaveCount(
    1,
  );
  expect(await found(page)).toEqual([]);
  await page.setViewportSize({ width: 600, height: 900 });
  await go(page, '#search/');
  await page.locator('.search-help').waitFor();
  expect(await found(page)).toEqual([]);
});
