import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addDays, feedDay } from '../../utils/feed/day.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'reader' });

const TODAY = feedDay(new Date());

async function go(page: Page, hash: string): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, hash));
}

/** The ids on show, in order. */
async function keys(page: Page): Promise<(string | null)[]> {
  const rows = page.locator('main [data-papers] > [data-paper-key]');
  await rows.first().waitFor();
  return rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper-key')));
}

test('every period: week and month without a request, their neighbours, and what is not copied', async ({
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
  expect(world.log.slice(from).filter(({ url }) => url.includes('date='))).toEqual([]);
  await go(page, '#trending');
  await expect(page.locator('main [data-papers]')).not.toHaveAttribute('data-papers', '0');
  await expect(page.locator('main .reason').first()).toContainText('since');
});

test('the first day, and addresses that lead to nothing', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#day/2023-05-04');
  await expect(page.locator('[data-papers]')).not.toHaveAttribute('data-papers', '0');
  await expect(page.getByRole('button', { name: 'Previous day' })).toBeDisabled();
  for (const [hash, words] of [
    ['#week/2025-W53', 'is not a week'],
    ['#month/2026-13', 'is not a month'],
    ['#month/2023-04', 'first day is 4 May 2023'],
    ['#week/2999-W01', 'has not come yet'],
    ['#nowhere', 'There is no page'],
  ]) {
    await go(page, hash ?? '');
    await expect(page.locator('main')).toContainText(words ?? '');
  }
});

test('filters and order stand in the address, survive a reload, and can be gone back from', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#month');
  const list = page.locator('main [data-papers]');
  const all = Number(await list.getAttribute('data-papers'));
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(page).toHaveURL(/#month\?has=code$/);
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
  await go(page, '#month?min=100000');
  await expect(page.locator('main')).toContainText(`None of the ${all} papers`);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(list).toHaveAttribute('data-papers', String(all));
});

test('a long list keeps few rows, and keyboard focus survives', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#month');
  await page.setViewportSize({ width: 900, height: 700 });
  const rows = page.locator('main [data-papers] > [data-paper-key]');
  const size = Number(await page.locator('main [data-papers]').getAttribute('data-papers'));
  expect(size).toBeGreaterThan(200);
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

test('the calendar by keyboard', async ({ tidemark }) => {
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

test('keys: help, places, periods', async ({ tidemark }) => {
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
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{[a-z0-9]+,/);
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

test('search: as you type, by keyboard alone, with its notes, and the feed’s own index when asked', async ({
  tidemark,
  world,
}) => {
  const page = await tidemark.open('library.html#today');
  await page.locator('main [data-papers]').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('memory routing');
  await expect(page).toHaveURL(/#search\/memory%20routing$/);
  const list = page.locator('main [data-papers]').first();
  await expect(list.locator('mark').first()).toHaveText(/memory/i);
  const own = Number(await list.getAttribute('data-papers'));
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('main .title').first()).toBeFocused();
  const asked = (): number => world.log.filter(({ url }) => url.includes('papers/search')).length;
  expect(asked()).toBe(0);
  await page.getByRole('button', { name: 'Search the feed’s own index too' }).click();
  await expect(page.locator('main')).toContainText('found by the feed’s index');
  await expect(page.locator('main')).toContainText('not in your archive');
  expect(Number(await list.getAttribute('data-papers'))).toBeGreaterThan(own);
  expect(asked()).toBe(1);
  for (const [query, words] of [
    ['-memory', 'Only words to leave out'],
    ['after:someday', 'is not a date'],
    ['zzzzqqq', 'No paper of your archive fits'],
    ['x'.repeat(10_000), 'too long'],
    ['', 'words next to each other'],
  ]) {
    await go(page, `#search/${encodeURIComponent(query ?? '')}`);
    await expect(page.locator('main')).toContainText(words ?? '');
  }
});

test('for you has reasons; watched is marked, muted folds away', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#for-you');
  await expect(page.locator('main')).toContainText(/near \d+ (?:saved|done|opened)/);
  const options = await tidemark.open('options.html');
  for (const [name, text] of [
    ['Watched', 'memory'],
    ['Muted', 'robots'],
  ]) {
    const rules = options.getByRole('region', { name: name ?? '', exact: true });
    await rules.getByLabel('Word or name').fill(text ?? '');
    await rules.getByRole('button', { name: 'Add' }).click();
  }
  await go(page, '#month');
  await expect(page.locator('main')).toContainText('watched: memory');
  await expect(page.locator('main .title', { hasText: 'Robots' })).toHaveCount(0);
  await page.keyboard.press('End');
  await page.locator('main[data-scroller]').evaluate((main) => main.scrollTo(0, 1e6));
  await expect(page.locator('main .muted')).toContainText(/\d+ muted papers/);
  await options.getByRole('button', { name: 'Take “memory” away' }).click();
  await options.getByRole('button', { name: 'Take “robots” away' }).click();
  await expect(page.locator('main .muted')).toHaveCount(0);
});

test('what was missed: exactly the days away, without repeats, offline; seen, and undone', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#missed');
  await expect(page.locator('main')).toContainText('You missed nothing');
  const away = { seenThrough: addDays(TODAY, -8), visited: [addDays(TODAY, -3), TODAY] };
  await page.evaluate((visits) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ tidemark: 'setVisits', data: { visits } });
  }, away);
  await tidemark.context.setOffline(true);
  await page.reload();
  const list = page.locator('main [data-papers]');
  const size = Number(await list.getAttribute('data-papers'));
  const days = await page.evaluate(async () => {
    const open = indexedDB.open('tidemark');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const all = open.result.transaction('days').objectStore('days').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    return all.result as { day: string; ids: string[] }[];
  });
  const missed = days.filter(
    ({ day }) => day > away.seenThrough && day < TODAY && !away.visited.includes(day),
  );
  expect(size).toBe(new Set(missed.flatMap(({ ids }) => ids)).size);
  await tidemark.context.setOffline(false);
  await page.getByRole('button', { name: 'Mark all seen' }).click();
  await expect(page.locator('main')).toContainText('You missed nothing');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list).toHaveAttribute('data-papers', String(size));
});

test('the side panel is the same reader, and 320 px is enough', async ({ tidemark }) => {
  const page = await tidemark.open('sidepanel.html');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.locator('main .title').first().click();
  await expect(page.locator('main .details')).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page of the library, ${colorScheme}`, async ({ tidemark }) => {
    const page = await tidemark.open('library.html#today');
    await page.emulateMedia({ colorScheme });
    const [key] = await keys(page);
    for (const hash of [
      '#month',
      '#trending',
      '#for-you',
      '#missed',
      '#search/memory',
      '#search/',
      `#paper/${key}`,
      '#nowhere',
    ]) {
      await go(page, hash);
      await page.waitForTimeout(250);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${hash} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
