import type { DriverPage } from '../../support/drivers/driver.ts';
import { brokenWords } from '../../support/look/broken-words.ts';
import { loneControls } from '../../support/look/lone-controls.ts';
import { sideways } from '../../support/look/sideways.ts';
import { newestIds } from '../../support/world/papers.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.use({ install: 'lines' });
test.describe.configure({ mode: 'serial' });

const WIDTHS = [1600, 1280, 900, 700, 480, 400, 320];
const ROW = 'main [data-paper-key]';

interface Shown {
  path: string;
  /** What stands in the page once it is ready. */
  has: string;
  keys?: string;
  after?: string;
}

const PAGES: Shown[] = [
  { path: 'library.html#today', has: '.toolbar .export-open' },
  { path: 'library.html#search/memory', has: ROW },
  // Without code its facts are as narrow as they come.
  { path: `library.html#paper/arxiv:${newestIds()[4]}`, has: '.metadata' },
  { path: `library.html#paper/arxiv:${newestIds()[0]}`, has: '.metadata' },
  { path: 'library.html#queue', has: '.queue-bar' },
  { path: 'library.html#insights', has: 'svg.bars' },
  { path: 'library.html#today', has: ROW, keys: 'x j x', after: '.chosen-bar .export-open' },
  { path: 'library.html#queue', has: '.queue-item', keys: 'x j x', after: '.chosen-bar' },
];

/** What is not calm in the page, at each width, from wide to narrow. */
async function found(page: DriverPage): Promise<string[]> {
  const all: string[] = [];
  for (const width of WIDTHS) {
    await page.resize(width, 800);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    // It is laid out for that width, and what follows from it is drawn.
    await page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );
    for (const look of [loneControls, brokenWords, sideways])
      for (const what of await page.evaluate(look)) all.push(`${width}: ${what}`);
  }
  return all;
}

test('no control of a bar stands alone on a line, no bar scrolls, no id, number or short word is broken', async ({
  driver,
}) => {
  await ready(driver);
  const all: string[] = [];
  const popup = await driver.open('popup.html');
  await popup.waitFor(ROW);
  for (const key of 's j s j s'.split(' ')) await popup.press(key);
  await popup.waitFor(`${ROW}:nth-child(3) .save[aria-pressed="true"]`);
  await popup.close();
  for (const { path, has, keys, after } of PAGES) {
    const page = await driver.open(path);
    await page.resize(WIDTHS[0] ?? 0, 800);
    await page.waitFor(has);
    for (const key of keys?.split(' ') ?? []) await page.press(key);
    if (after !== undefined) await page.waitFor(after);
    for (const what of await found(page)) all.push(`${path} ${keys ?? ''} ${what}`);
    await page.close();
  }
  expect(all).toEqual([]);
});

test('where there is little room a list’s filters are one button, and its bar one line', async ({
  driver,
}) => {
  const page = await driver.open('library.html#today?has=code');
  await page.resize(320, 640);
  await page.waitFor(ROW);
  const height = (): Promise<number> =>
    page.evaluate(() => document.querySelector('.toolbar')?.clientHeight ?? 0);
  const shown = (): Promise<boolean> =>
    page.evaluate(
      () => document.querySelector('.toolbar [aria-pressed]')?.checkVisibility() === true,
    );
  await expect.poll(height).toBeLessThan(50);
  expect(await shown()).toBe(false);
  expect(await page.text('.fold')).toMatch(/1$/);
  await page.click('.fold');
  await expect.poll(shown).toBe(true);
  expect(await page.evaluate(loneControls)).toEqual([]);
  await page.close();
});
