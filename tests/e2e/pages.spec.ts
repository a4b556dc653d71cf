import { HIDDEN_AUTHOR, HOSTILE_TITLE } from '../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'pages' });

test('the popup shows the list by rank, hostile text as text @day', async ({ popup }) => {
  const list = popup.locator('[data-papers]');
  const rows = popup.locator('[data-papers] > [data-paper-key]');
  expect(Number(await list.getAttribute('data-papers'))).toBeGreaterThan(await rows.count());
  await expect(rows.nth(3)).toContainText(HOSTILE_TITLE);
  await expect(rows.nth(5)).toContainText('+661');
  await expect(rows.nth(7)).toContainText("Let's <think> in");
  await expect(rows.nth(7).locator('math')).toContainText('log');
  await expect(popup.locator('body')).not.toContainText(HIDDEN_AUTHOR);
});

test('the popup’s foot holds its longest words', async ({ popup }) => {
  const synced = popup.locator('footer .synced');
  await synced.evaluate((element) => (element.textContent = 'Synced 59 min ago'));
  const over = (element: Element): number => element.scrollWidth - element.clientWidth;
  expect(await synced.evaluate(over)).toBe(0);
  expect(await popup.locator('footer').evaluate(over)).toBe(0);
});

test('the popup by keyboard: move, open, save, filter, tabs', async ({ popup }) => {
  await popup.locator('.title').first().focus();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.locator('.title').nth(1)).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.details')).toBeVisible();
  await popup.keyboard.press('s');
  await expect(popup.locator('[data-paper-key]').nth(1).locator('button.save')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await popup.keyboard.press('/');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.keyboard.type('injection-proof');
  await expect(popup.locator('[data-papers]')).toHaveAttribute('data-papers', '1');
  await popup.keyboard.press('Escape');
  await expect(popup.locator('[data-papers]')).not.toHaveAttribute('data-papers', '1');
  await popup.getByRole('tab', { name: 'Today' }).focus();
  await popup.keyboard.press('ArrowRight');
  await expect(popup.locator('[data-papers] select').first()).toBeVisible();
});

test('previous and next day, and a day that is not copied is fetched and kept @day', async ({
  tidemark,
  popup,
}) => {
  const first = await popup.locator('time').getAttribute('datetime');
  await popup.getByRole('button', { name: 'Previous day' }).click();
  await expect(popup.locator('time')).not.toHaveAttribute('datetime', first ?? '');
  await popup.getByRole('button', { name: 'Next day' }).click();
  await expect(popup.locator('time')).toHaveAttribute('datetime', first ?? '');
  const library = await tidemark.open('library.html#day/2024-02-29');
  await expect(library.locator('[data-papers]')).not.toHaveAttribute('data-papers', '0');
  await library.goto(library.url().replace(/#.*/, '#day/2024-03-02'));
  await expect(library.locator('.empty')).toContainText('rests at weekends');
});

test('library routes: a day, a paper, the queue, and nonsense in words @day', async ({
  tidemark,
  popup,
}) => {
  const key = await popup.locator('[data-paper-key]').first().getAttribute('data-paper-key');
  const library = await tidemark.open(`library.html#paper/${key}`);
  await expect(library.locator(`article[data-paper-key="${key}"] .abstract`)).not.toBeEmpty();
  await library.goto(library.url().replace(/#.*/, '#today'));
  await expect(library.locator('[data-papers] [data-paper-key]').first()).toBeVisible();
  for (const [hash, words] of [
    ['#nonsense/%E0%A4%A', 'There is no page'],
    ['#day/2026-02-30', 'is not a date'],
    ['#day/2020-01-01', 'first day is 4 May 2023'],
    ['#day/2199-01-01', 'has not come yet'],
    ['#paper/arxiv:9999.99999', 'not in your archive'],
    ['#paper/javascript:alert(1)', 'There is no page'],
  ]) {
    await library.goto(library.url().replace(/#.*/, hash ?? ''));
    await expect(library.locator('main')).toContainText(words ?? '');
  }
});

test('delete all my data empties the store and starts anew', async ({ tidemark }) => {
  const options = await tidemark.open('options.html');
  await options.getByRole('button', { name: 'Delete all my data' }).click();
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await expect(options.getByText('Everything was deleted')).toBeVisible();
  const library = await tidemark.open('library.html#queue');
  await expect(library.locator('[data-papers]')).toHaveAttribute('data-papers', '0');
});
