import { addDays, feedDay } from '../../utils/time/feed-day.ts';
import { weekdaysBack } from '../support/world/papers.ts';
import { expect, test } from './fixture.ts';
import { go, keys } from './library.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';

test.use({ spec: 'reader' });

const TODAY = feedDay(GIVEN_NOW);
/** The sample world's long day; it changes no more, whatever the backfill brings. */
const BUSY = `#day/${weekdaysBack(TODAY, 5)}`;

test('every period: week and month without a request, their neighbours, and what is not copied @day', async ({
  tidemark,
  world,
}) => {
  const page = await tidemark.open('library.html#month');
  await expect(page.locator('[data-papers]')).toBeVisible();
  const from = world.log.length;
  await expect(page.locator('.period-nav .label')).toHaveText(/^[A-Z][a-z]+ 20\d\d$/);
  await page.getByRole('button', { name: 'Previous month' }).click();
  await expect(page.locator('main')).toContainText(/copied yet/);
  await go(page, '#week');
  await expect(page.locator('.period-nav .label')).toHaveText(/^Week \d+, /);
  const upvotes = await page.locator('main .upvotes').allInnerTexts();
  const counts = upvotes.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  // Today's own list is read when the library opens and it is older than ten minutes.
  const asked = world.log
    .slice(from)
    .filter(({ url }) => /date=(?!TODAY)/.test(url.replace(TODAY, 'TODAY')));
  expect(asked).toEqual([]);
  await go(page, '#trending');
  await expect(page.locator('main [data-papers]')).not.toHaveAttribute('data-papers', '0');
  await expect(page.locator('main .reason')).toHaveCount(0);
});

test('the first day, and addresses that lead to nothing @day', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#day/2023-05-04');
  await expect(page.locator('[data-papers]')).not.toHaveAttribute('data-papers', '0');
  await expect(page.getByRole('button', { name: 'Previous day' })).toBeDisabled();
  for (const [hash, words] of [
    ['#week/2025-W53', 'is not a week'],
    ['#month/2026-13', 'is not a month'],
    ['#month/2023-04', 'first day is 4 May 2023'],
    ['#week/2199-W01', 'has not come yet'],
    ['#nowhere', 'There is no page'],
  ]) {
    await go(page, hash ?? '');
    await expect(page.locator('main')).toContainText(words ?? '');
  }
});

test('filters and order stand in the address, survive a reload, and can be gone back from', async ({
  tidemark,
}) => {
  const page = await tidemark.open(`library.html${BUSY}`);
  const list = page.locator('main [data-papers]');
  const all = Number(await list.getAttribute('data-papers'));
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(page).toHaveURL(/\?has=code$/);
  await expect(list).not.toHaveAttribute('data-papers', String(all));
  await page.getByLabel('Order').selectOption('stars');
  await expect(page).toHaveURL(/\?has=code&sort=stars$/);
  const [first] = await keys(page);
  await page.reload();
  await expect(page.locator('main [data-paper-key]').first()).toHaveAttribute(
    'data-paper-key',
    first ?? '',
  );
  await page.goBack();
  await page.goBack();
  await expect(list).toHaveAttribute('data-papers', String(all));
  await go(page, `${BUSY}?min=100000`);
  await expect(page.locator('main')).toContainText(`None of the ${all} papers`);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(list).toHaveAttribute('data-papers', String(all));
});

test('a long list keeps few rows, and keyboard focus survives', async ({ tidemark }) => {
  const page = await tidemark.open(`library.html${BUSY}`);
  await page.setViewportSize({ width: 900, height: 700 });
  const rows = page.locator('main [data-papers] > [data-paper-key]');
  const size = Number(await page.locator('main [data-papers]').getAttribute('data-papers'));
  expect(size).toBe(120);
  expect(await rows.count()).toBeLessThan(45);
  await page.locator('main .title').first().focus();
  await page.keyboard.press('End');
  const last = rows.locator(`xpath=self::*[@aria-posinset="${size}"]`);
  await expect(last.locator('.title')).toBeFocused();
  expect(await rows.count()).toBeLessThan(45);
  await page.keyboard.press('k');
  await page.keyboard.press('s');
  const before = rows.locator(`xpath=self::*[@aria-posinset="${size - 1}"]`);
  await expect(before.locator('.save')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('d');
  await expect(before).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('Enter');
  await expect(before.locator('.details')).toBeVisible();
  await page.locator('main[data-scroller]').evaluate((main) => main.scrollTo(0, 0));
  await expect(before.locator('.title')).toBeFocused();
});

test('the calendar by keyboard @day', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today');
  await page.getByRole('button', { name: 'Calendar' }).click();
  const day = page.locator('.year [aria-current="date"]');
  await expect(day).toHaveAttribute('aria-label', /\d+ papers, \d+ upvotes/);
  await day.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#day/${addDays(TODAY, -7)}$`));
  await page.getByRole('button', { name: 'Calendar' }).click();
  await expect(page.locator('.year')).toHaveCount(0);
});

test('keys: help, places, periods @day', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today');
  await page.locator('main [data-papers]').waitFor();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(page).toHaveURL(/#week$/);
  await page.locator('.period-nav .label').waitFor();
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/#week\/\d{4}-W\d\d$/);
});

test('beside the list, and the whole page of a paper', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('main .title').nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.pane .abstract')).not.toBeEmpty();
  await expect(page.locator('main .row.shown')).toHaveAttribute('data-state', 'opened');
  await page.locator('.pane h2 a').click();
  await expect(page).toHaveURL(/#paper\/arxiv:/);
  await expect(page.locator('main .standing tr')).toHaveCount(4);
  await tidemark.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'BibTeX' }).click();
  await expect(page.locator('main')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^@misc\{[A-Za-z0-9]+,/,
  );
});

test('live details: one request when asked, as text, kept, and what went wrong in words', async ({
  tidemark,
  world,
}) => {
  const page = await tidemark.open('library.html#today');
  const [key] = await keys(page);
  await go(page, `#paper/${key}`);
  const asked = (): number => world.log.filter(({ url }) => url.startsWith('/api/papers/')).length;
  await page.locator('main .live').waitFor();
  expect(asked()).toBe(0);
  await page.getByRole('button', { name: 'Ask for live details' }).click();
  await expect(page.locator('.live')).toContainText('12 models');
  await expect(page.locator('.live')).toContainText('<b>beyond</b>');
  await expect(page.locator('.live')).not.toContainText('hidden words');
  await expect(page.locator('.live a')).toHaveCount(4);
  expect(asked()).toBe(1);
  await page.reload();
  await expect(page.locator('.live')).toContainText('12 models');
  expect(asked()).toBe(1);
  world.mode = '503';
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(page.locator('.live [role="alert"]')).toContainText('answered 503');
  await expect(page.locator('.live')).toContainText('12 models');
  world.mode = 'ok';
});

test('a paper that is not in the archive: asked live, then shown; unknown to the feed, in words', async ({
  tidemark,
}) => {
  const month = TODAY.slice(2, 4) + TODAY.slice(5, 7);
  const page = await tidemark.open(`library.html#paper/arxiv:${month}.20005`);
  await expect(page.locator('main')).toContainText('not in your archive');
  await page.getByRole('button', { name: 'Ask for live details' }).click();
  await expect(page.locator('main .abstract')).toContainText('We study');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  const title = await page.locator('main h2').textContent();
  await go(page, '#queue');
  await expect(page.locator(`main [data-paper-key$=".20005"]`)).toContainText(title ?? '');
  await go(page, `#paper/arxiv:${month}.29999`);
  await page.getByRole('button', { name: 'Ask for live details' }).click();
  await expect(page.locator('main')).toContainText('The feed does not know this paper');
});

test('the digest is one list in sections, each paper once; insights lead to a search @day', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#digest');
  await expect(page.locator('main [data-papers]')).toHaveAttribute('data-papers', /^[1-9]/);
  await expect(page.locator('main .day').first()).toHaveText(
    /Watched|Near to your papers|Most upvoted/,
  );
  await go(page, '#insights');
  await expect(page.locator('main table')).toHaveCount(3);
  await expect(page.locator('main svg.bars').first()).toHaveAccessibleName(/oldest first/);
  await page.locator('table a').last().click();
  await expect(page).toHaveURL(/#search\/keyword/);
  await expect(page.locator('main [data-papers]')).toHaveAttribute('data-papers', /^[1-9]/);
});
