import { createReport } from '../support/abilities/report.ts';
import { byFinger, onlyHovered } from '../support/abilities/touch.ts';
import { overflowing } from '../support/overflowing.ts';
import { expect, test } from './fixture.ts';
import { savePapers } from './queue-commands.ts';

test.use({ spec: 'phone', openRoots: true });

const PAPER = '[data-papers] [data-paper-key]';

test('our pages at 360 px under a finger: nothing is wider, and nothing waits for a pointer', async ({
  tidemark,
}) => {
  const report = createReport();
  for (const [path, ready] of [
    ['popup.html', PAPER],
    ['library.html#today', PAPER],
    ['library.html#queue', PAPER],
    ['library.html#search/memory', PAPER],
    ['library.html#insights', 'main table'],
    ['options.html', 'main h2'],
    ['welcome.html', 'main h2'],
  ] as const) {
    const page = await tidemark.open(path);
    await byFinger(page);
    if (path.endsWith('#queue')) await savePapers(page, 2);
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate(() => [innerWidth, matchMedia('(hover: none)').matches])).toEqual([
      360,
      true,
    ]);
    report.note('fits in 360 px', path, await page.evaluate(overflowing));
    report.note('drawn without a pointer', path, await page.evaluate(onlyHovered));
    await page.close();
  }
  expect(report.print()).toEqual([]);
});

test('a finger opens a paper and saves it', async ({ tidemark }) => {
  const page = await tidemark.open('popup.html');
  const press = await byFinger(page);
  const row = page.locator(PAPER).first();
  await press(row.locator('button.save'));
  await expect(row.locator('button.save')).toHaveAttribute('aria-pressed', 'true');
  await press(row.locator('.title'));
  await expect(page.locator('.details')).toBeVisible();
});

test('a finger opens the card of a mark, which stands within the screen', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  const press = await byFinger(page);
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  await press(page.locator('dt > tidemark-badge a').first());
  const close = page.locator('tidemark-card').getByRole('button', { name: 'Close' });
  await expect(close).toBeInViewport({ ratio: 1 });
});
