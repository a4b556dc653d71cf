import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { feedDay } from '../../utils/time/feed-day.ts';
import { GIVEN_NOW } from '../support/clock/clock.ts';
import { weekdaysBack } from '../support/world/papers.ts';
import { expect, test } from './fixture.ts';
import { command, key, table } from './queue-commands.ts';

test.use({ spec: 'many' });

const TODAY = feedDay(GIVEN_NOW);
/** The sample world's long day, of 120 papers. */
const BUSY = `#day/${weekdaysBack(TODAY, 5)}`;
const PICTURES = '.output/pictures';

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
  ).toEqual([]);
}

test('all of a day: marked read, and undone, in one step each; saved with a tag; exported as shown or all', async ({
  tidemark,
}) => {
  const page = await tidemark.open(`library.html${BUSY}`);
  await page.locator('main .title').first().waitFor();
  await page.getByRole('button', { name: 'Mark all read' }).click();
  await expect(page.locator('.notice')).toContainText('120 papers as read');
  await expect(page.locator('main [data-state="opened"]').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.locator('main [data-state="opened"]')).toHaveCount(0);
  await page.keyboard.press('*');
  await page.keyboard.press('a');
  await expect(page.locator('.chosen-bar')).toContainText('120 chosen');
  await page.keyboard.press('l');
  await page.keyboard.type('tides');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice')).toContainText('120 papers');
  const queue = await table(page, 'queue');
  expect(queue.filter(({ tags }) => (tags as string[]).includes('tides'))).toHaveLength(120);
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await expect.poll(async () => (await table(page, 'queue')).length).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  const list = page.locator('main [data-papers]');
  await expect(list).not.toHaveAttribute('data-papers', '120');
  const shown = await list.getAttribute('data-papers');
  await page.locator('.toolbar .export-open').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`Export ${shown} papers`);
  await dialog.getByLabel('Papers').selectOption({ label: 'all 120' });
  await expect(dialog).toContainText('Export 120 papers');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the bar and the sheet, in the library and the popup, ${colorScheme}`, async ({
    tidemark,
  }) => {
    for (const [name, path, width] of [
      ['library', `library.html${BUSY}`, 1280],
      ['popup', 'popup.html', 400],
    ] as const) {
      const page = await tidemark.open(path);
      await page.setViewportSize({ width, height: width === 400 ? 580 : 800 });
      await page.emulateMedia({ colorScheme });
      await page.locator('main .title').first().waitFor();
      await page.keyboard.press('x');
      await page.keyboard.press('Shift+J');
      await page.locator('.chosen-bar').waitFor();
      await axe(page);
      await page.screenshot({ path: `${PICTURES}/many-${name}-${colorScheme}.png` });
      await page.keyboard.press('?');
      await page.locator('.keys-sheet[open]').waitFor();
      await axe(page);
      await page.screenshot({ path: `${PICTURES}/keys-${name}-${colorScheme}.png` });
      await page.close();
    }
  });

test('what comes over a list moves no row: the bar, the boxes, the mark of the row that is ready', async ({
  tidemark,
}) => {
  const page = await tidemark.open(`library.html${BUSY}`);
  const rows = page.locator('main [data-papers] > li');
  await rows.first().waitFor();
  await expect(page.locator('.toolbar .export-open')).toBeEnabled();
  const boxes = () =>
    page.locator('main [data-papers] > li').evaluateAll((all) =>
      all.slice(0, 8).map((row) => {
        const title = row.querySelector('.title')?.getBoundingClientRect();
        return [row.getBoundingClientRect().top, title?.left, title?.top].join(' ');
      }),
    );
  const before = await boxes();
  await rows.nth(2).hover();
  expect(await boxes()).toEqual(before);
  await rows.nth(2).locator('.choose').click();
  await rows
    .nth(5)
    .locator('.choose')
    .click({ modifiers: ['Shift'] });
  await expect(page.locator('.chosen-bar')).toContainText('4 chosen');
  expect(await boxes()).toEqual(before);
});

test('a key that is held: sixty rows, the pane at their end, and one step of the history', async ({
  tidemark,
}) => {
  const page = await tidemark.open(`library.html${BUSY}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('main .title').first().waitFor();
  const before = await page.evaluate(() => history.length);
  const figures = await page.evaluate(async () => {
    const times: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      const at = performance.now();
      const target = document.activeElement ?? document.body;
      const how = { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true, repeat: n > 0 };
      target.dispatchEvent(new KeyboardEvent('keydown', how));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
      times.push(performance.now() - at);
      // As often as a keyboard repeats.
      await new Promise((next) => setTimeout(next, Math.max(0, 33 - times[n]!)));
    }
    return times.sort((a, b) => a - b);
  });
  console.info(
    `held j: median ${figures[30]} ms, 55th of 60 ${figures[54]} ms, worst ${figures[59]}`,
  );
  const at = page.locator('main [aria-posinset="61"]');
  await expect(at.locator('.title')).toBeFocused();
  const shown = (await at.getAttribute('data-paper-key')) ?? '';
  await expect(page.locator('.pane article')).toHaveAttribute('data-paper-key', shown);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.locator('main [data-state="opened"]').count()).toBeLessThan(3);
});

test('5,000 papers: saved by one command, and taken back', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  const papers = Array.from({ length: 5000 }, (_, n) => ({ key: key(n + 1) }));
  const start = performance.now();
  const reply = (await command(page, 'changePapers', { papers, change: { save: true } })) as {
    reply: { changed: number; undo: string };
  };
  const saved = performance.now();
  expect(reply.reply.changed).toBe(5000);
  await command(page, 'undo', { token: reply.reply.undo });
  const ms = [saved - start, performance.now() - saved].map(Math.round);
  console.info(`5,000 saved and undone in ${ms.join(' and ')} ms`);
  expect(await table(page, 'queue')).toEqual([]);
});
