import { expect, test } from '../both/fixture.ts';
import { newestIds } from '../../support/world/papers.ts';
import { ready } from './ready.ts';

test.describe.configure({ mode: 'serial' });

const [FIRST = ''] = newestIds();
const ROWS = 'main [data-papers] [data-paper-key]';

/** Routes and a selector that shows each has come. */
const ROUTES: [string, string][] = [
  ['today', ROWS],
  ['week', ROWS],
  ['month', ROWS],
  ['trending', ROWS],
  ['for-you', 'main'],
  ['missed', 'main'],
  ['digest', ROWS],
  ['insights', 'main table'],
  ['search/memory', `${ROWS} mark`],
  [`paper/arxiv:${FIRST}`, 'article.paper h2'],
  ['queue', 'main .list-head'],
];

test('every route, at 1280, 700 and 320 pixels: content, and nothing runs over', async ({
  driver,
  pictures,
}) => {
  await ready(driver);
  const page = await driver.open('library.html#today');
  for (const [route, there] of ROUTES) {
    await page.evaluate(() => void (location.hash = ''));
    await page.goto(page.url().replace(/#.*$|$/, `#${route}`));
    await page.waitFor(there);
    for (const width of [1280, 700, 320]) {
      await page.resize(width, 800);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${route} at ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot(`${pictures}/reader-${route.replace(/\W+/g, '-')}-${width}.png`);
    }
  }
  await page.close();
});

test('by keyboard: search, move, open, save; nonsense in words; the side bar', async ({
  driver,
}) => {
  const page = await driver.open('library.html#today');
  await page.waitFor(ROWS);
  await page.press('/');
  await page.type('memory');
  await page.waitFor(`${ROWS} mark`);
  expect(page.url()).toContain('#search/memory');
  await page.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className))
    .toContain('title');
  await page.press('s');
  await page.waitFor(`${ROWS} [aria-pressed="true"]`);
  await page.press('?');
  await page.waitFor('dialog.keys-sheet[open]');
  await page.press('Escape');
  await page.goto(page.url().replace(/#.*$/, '#day/yesterday'));
  await expect.poll(() => page.text('main')).toMatch(/no such|not a|nowhere|leads/i);
  await page.close();
  const panel = await driver.open('sidepanel.html');
  await panel.resize(340, 700);
  await panel.waitFor('main .title');
  await panel.click('main .title');
  await panel.waitFor('main .details');
  await panel.close();
});

test('live details are asked for once, when pressed', async ({ driver, world }) => {
  const page = await driver.open(`library.html#paper/arxiv:${FIRST}`);
  await page.waitFor('article.paper h2');
  const asked = (): number =>
    world.log.filter(({ url }) => url.startsWith(`/api/papers/${FIRST}`)).length;
  const before = asked();
  await page.click('section.live > p button');
  await expect.poll(asked).toBe(before + 1);
  await page.close();
});
