import { addDays, feedDay } from '../../utils/time/feed-day.ts';
import { expect, test } from './fixture.ts';
import { go } from './library.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';

test.use({ spec: 'library' });

const TODAY = feedDay(GIVEN_NOW);

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
  // The list of the letters before these stands until theirs is there.
  let own = -1;
  const isStill = async (): Promise<boolean> => {
    const before = own;
    own = Number(await list.getAttribute('data-papers'));
    return own === before;
  };
  await expect.poll(isStill, { intervals: [1000] }).toBe(true);
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
    ['after:someday agents', 'is not a date'],
    ['zzzzqqq', 'No paper copied so far fits'],
    ['x'.repeat(10_000), 'too long'],
    ['', 'words next to each other'],
  ]) {
    await go(page, `#search/${encodeURIComponent(query ?? '')}`);
    await expect(page.locator('main')).toContainText(words ?? '');
  }
});

test('for you has reasons; watched is marked, muted folds away @day', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today');
  await expect(page.locator('main .save').nth(1)).toBeVisible();
  await page.locator('main .save').first().click();
  await page.locator('main .save').nth(1).click();
  await go(page, '#for-you');
  await expect(page.locator('main')).toContainText('Save or open one more paper');
  await go(page, '#today');
  await page.locator('main .save').nth(2).click();
  await go(page, '#for-you');
  await expect(page.locator('main')).toContainText(/near to “.+”/);
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
  // What is watched stays, muted or not.
  const robots = page.locator('main [data-paper-key]', {
    hasText: 'Robots',
    hasNotText: 'watched: memory',
  });
  await expect(robots).toHaveCount(0);
  await page.keyboard.press('End');
  await page.locator('main[data-scroller]').evaluate((main) => main.scrollTo(0, 1e6));
  await expect(page.locator('main .muted')).toContainText(/\d+ muted papers?/);
  await options.getByRole('button', { name: 'Take “memory” away' }).click();
  await options.getByRole('button', { name: 'Take “robots” away' }).click();
  await expect(page.locator('main .muted')).toHaveCount(0);
});

test('what was missed: exactly the days away, without repeats, offline; seen, and undone @day', async ({
  tidemark,
}) => {
  const page = await tidemark.open('library.html#missed');
  await expect(page.locator('main')).toContainText('No missed days');
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
  await expect(page.locator('main')).toContainText('No missed days');
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
