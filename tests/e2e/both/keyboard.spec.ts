import type { DriverPage } from '../../support/drivers/driver.ts';
import { newestIds } from '../../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'keyboard' });

const ROW = '[data-papers] [data-paper-key]';
const [FIRST, SECOND, THIRD] = newestIds().map((id) => `arxiv:${id}`);

/** The paper whose row has the focus, or `page` where nothing has it. */
const focused = (page: DriverPage): Promise<string | undefined> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'page';
    return at.closest<HTMLElement>('[data-paper-key]')?.dataset['paperKey'] ?? at.localName;
  });

/** Whether what has the focus shows it. */
const showsFocus = (page: DriverPage): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at?.matches(':focus-visible')) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });

async function pressAll(page: DriverPage, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.press(key);
}

const saved = (page: DriverPage): Promise<(string | null)[]> =>
  page.attributes(`${ROW}:has(.save[aria-pressed="true"])`, 'data-paper-key');

test('the popup, without a Tab: three papers saved, one done, undone; the sheet; the queue', async ({
  driver,
  pictures,
}) => {
  const popup = await driver.open('popup.html');
  await popup.resize(400, 580);
  await popup.waitFor(ROW);
  expect(await focused(popup)).toBe('page');
  expect(await popup.attributes('[data-keys="live"] > [data-current]', 'data-paper-key')).toEqual([
    FIRST,
  ]);
  await popup.screenshot(`${pictures}/keys-popup.png`);
  await pressAll(popup, 's j s j s');
  await expect.poll(() => saved(popup)).toEqual([FIRST, SECOND, THIRD]);
  expect(await focused(popup)).toBe(THIRD);
  expect(await showsFocus(popup)).toBe(true);
  await popup.press('d');
  await popup.waitFor(`[data-paper-key="${THIRD}"][data-state="done"]`);
  await expect.poll(() => popup.text('.notice')).toContain('Done');
  await popup.press('z');
  await popup.waitFor(`[data-paper-key="${THIRD}"]:not([data-state="done"])`);
  await popup.resize(400, 300);
  await popup.press('?');
  await popup.waitFor('.keys-sheet[open]');
  expect(await popup.text('.keys-sheet')).toContain('Mark it as done');
  const box = await popup.evaluate(() => {
    const sheet = document.querySelector('.keys-sheet');
    return { scrolls: (sheet?.scrollHeight ?? 0) > (sheet?.clientHeight ?? 0), high: innerHeight };
  });
  expect(box).toEqual({ scrolls: true, high: 300 });
  await popup.press('Escape');
  await popup.waitFor('.keys-sheet[open]', true);
  expect(await focused(popup)).toBe(THIRD);
  await pressAll(popup, 'g q');
  await popup.waitFor(`.queued[data-current]`);
  await popup.close();
});

test('the library: words, a paper and back to its row, the pane that follows', async ({
  driver,
}) => {
  const page = await driver.open('library.html#today');
  await page.resize(900, 800);
  // The page hears of its new width a moment later: until then a paper opens in the pane.
  await page.waitFor('.library:not(.with-pane)');
  await page.waitFor(ROW);
  await pressAll(page, 'j Enter');
  await page.waitFor(`[data-paper-key="${SECOND}"] .details`);
  await page.press('Escape');
  await page.waitFor('.details', true);
  expect(await focused(page)).toBe(SECOND);
  await page.press('/');
  expect(await focused(page)).toBe('input');
  await page.type('gw');
  await expect.poll(() => page.url()).toContain('#search/gw');
  await pressAll(page, 'Escape g t');
  // Of the day, not of the search, whose rows stand there until it is drawn.
  await page.waitFor('.period-nav');
  await page.waitFor(ROW);
  await page.goto(page.url().replace(/#.*$/, `#paper/${FIRST}`));
  await page.waitFor('article.paper h2');
  await page.press('j');
  await page.waitFor(`article.paper[data-paper-key="${SECOND}"]`);
  await page.press('u');
  await page.waitFor(ROW);
  await expect.poll(() => focused(page)).toBe(SECOND);
  await page.resize(1280, 800);
  await page.waitFor('.pane');
  await page.press('j');
  await page.waitFor(`.pane [data-paper-key="${THIRD}"]`);
  await page.press('Escape');
  await page.waitFor('.pane article', true);
  await page.close();
});

test('the queue and its board, and the removed', async ({ driver }) => {
  const page = await driver.open('library.html#queue');
  await page.waitFor('.queue-list .queue-item');
  expect(await focused(page)).toBe('page');
  await page.press('#');
  await expect.poll(() => page.text('.notice')).toContain('Removed');
  await expect.poll(() => page.attributes('.queue-list', 'data-papers')).toEqual(['2']);
  await page.press('z');
  await expect.poll(() => page.attributes('.queue-list', 'data-papers')).toEqual(['3']);
  await pressAll(page, 'j 2');
  await expect
    .poll(() => page.attributes('.queue-item:nth-child(2) select', 'aria-label'))
    .toHaveLength(1);
  await pressAll(page, 's g x');
  await page.waitFor('.removed-list .removed-item');
  await page.press('s');
  await page.waitFor('.removed-list', true);
  await page.press('u');
  await page.waitFor('.queue-list .queue-item');
  expect(page.url()).toContain('#queue');
  await page.close();
});

test('a tag, by keyboard: given and taken away; letters in its box are no keys', async ({
  driver,
}) => {
  const page = await driver.open('library.html#queue');
  await page.waitFor('.queue-list .queue-item');
  const tags = (): Promise<string> => page.text('[data-current] .tags');
  await page.press('l');
  await page.waitFor('.tag-box');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await page.type('moon');
  await page.press('Enter');
  await expect.poll(tags).toContain('moon');
  await page.type('djx');
  await page.press('Escape');
  await page.press('Shift+Tab');
  const on = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.className);
  await expect.poll(on).toBe('tag');
  await page.press('Enter');
  await expect.poll(tags).not.toContain('moon');
  await expect.poll(() => page.count('.queue-list .queue-item')).toBe(3);
  await page.close();
});

test('search, choose two, export them; mark the rest read, and back', async ({ driver }) => {
  const page = await driver.open('library.html#today');
  // Without a pane, in which a paper counts as opened after a while.
  await page.resize(900, 800);
  await page.waitFor('.library:not(.with-pane)');
  await page.waitFor(ROW);
  await page.press('/');
  await page.type('memory');
  await page.waitFor(`${ROW} mark`);
  await pressAll(page, 'ArrowDown x j x');
  await page.waitFor('.chosen-bar');
  expect(await page.text('.chosen-bar strong')).toBe('2 chosen');
  await page.press('Shift+E');
  await page.waitFor('dialog.export[open]');
  expect(await page.text('dialog.export h2')).toContain('2');
  await page.press('Escape');
  await page.waitFor('dialog.export[open]', true);
  await page.press('Escape');
  await page.waitFor('.chosen-bar', true);
  expect(await showsFocus(page)).toBe(true);
  await page.press('Shift+I');
  await page.waitFor(`${ROW}[data-state="opened"]`);
  await expect.poll(() => page.text('.notice')).toContain('as read');
  await page.press('z');
  await page.waitFor(`${ROW}[data-state="opened"]`, true);
  await page.close();
});
