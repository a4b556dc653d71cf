import type { DriverPage } from '../../support/drivers/driver.ts';
import { expect, test } from '../both/fixture.ts';
import { ready } from './ready.ts';

test.describe.configure({ mode: 'serial' });

const LISTING = 'https://arxiv.org/list/cs.LG/pastweek?show=100';
const CARD = 'tidemark-card';

const focused = (page: DriverPage): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.localName);
const focusedId = (page: DriverPage): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-arxiv-id'));

test('the card: by a click and by keyboard, Escape closes, the focus returns', async ({
  driver,
  pictures,
}) => {
  await ready(driver);
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-bar');
  await page.click('tidemark-badge', 12);
  await page.waitFor(CARD);
  await page.screenshot(`${pictures}/card.png`);
  await page.press('Escape');
  await expect.poll(() => page.count(CARD)).toBe(0);
  await page.hover('h1');
  await page.press(']');
  await expect.poll(() => focused(page)).toBe('tidemark-badge');
  await page.press('Enter');
  await page.waitFor(CARD);
  await expect.poll(() => focused(page)).toBe(CARD);
  await page.press('Tab');
  expect(await focused(page)).toBe(CARD);
  await page.press('Escape');
  await expect.poll(() => page.count(CARD)).toBe(0);
  expect(await focused(page)).toBe('tidemark-badge');
  await page.close();
});

test('hovering opens it after a pause, and leaving closes it', async ({ driver }) => {
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-bar');
  await page.hover('tidemark-badge');
  await page.waitFor(CARD);
  await page.hover('dl#articles dt:last-of-type, h1');
  await expect.poll(() => page.count(CARD)).toBe(0);
  await page.close();
});

test('the bar: from mark to mark by ] and [, and nothing while typing', async ({
  driver,
  pictures,
}) => {
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-bar');
  const ids = await page.attributes('tidemark-badge', 'data-arxiv-id');
  expect(ids.length).toBeGreaterThan(2);
  await page.press(']');
  expect(await focusedId(page)).toBe(ids[0]);
  await page.press(']');
  expect(await focusedId(page)).toBe(ids[1]);
  await page.press('[');
  await page.press('[');
  expect(await focusedId(page)).toBe(ids.at(-1));
  await page.screenshot(`${pictures}/bar.png`);
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.prepend(field);
    field.focus();
  });
  await page.press(']');
  expect(await focused(page)).toBe('input');
  await page.goto(`https://arxiv.org/abs/${ids[0]}`);
  await page.waitFor('h1 > tidemark-badge');
  expect(await page.count('tidemark-bar')).toBe(0);
  await page.close();
});
