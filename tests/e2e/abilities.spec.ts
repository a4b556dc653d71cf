import { pathToFileURL } from 'node:url';
import { looked, narrow } from '../support/abilities/look.ts';
import { createReport } from '../support/abilities/report.ts';
import { goTo, STATES } from '../support/abilities/states.ts';
import { walk } from '../support/abilities/walk.ts';
import { overflowing } from '../support/overflowing.ts';
import { expect, test } from './fixture.ts';
import { savePapers } from './queue-commands.ts';

// Many looks in one browser, on a machine that may have other work.
test.describe.configure({ timeout: 600_000 });
test.use({ spec: 'abilities' });

const WINDOW = { width: 1280, height: 800 };
const report = createReport();

test.afterAll(() => void report.print());

test('the library: every view and state', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.setViewportSize(WINDOW);
  await page.locator('main').waitFor();
  await savePapers(page, 3);
  for (const state of STATES) {
    await goTo(page, state);
    await looked(report, page, state.name);
    await narrow(report, page, state.name);
  }
  expect(report.print()).toEqual([]);
});

test('the other pages', async ({ tidemark }) => {
  for (const [path, width] of [
    ['options.html', 1280],
    ['welcome.html', 1280],
    ['sidepanel.html', 400],
    ['popup.html', 400],
  ] as const) {
    const page = await tidemark.open(path);
    await page.setViewportSize({ width, height: 580 });
    const ready = /popup|side/.test(path) ? '[data-paper-key]' : 'main h2';
    await page.locator(ready).first().waitFor();
    await looked(report, page, path);
    if (path === 'popup.html') {
      await page.locator('.title').first().click();
      await looked(report, page, 'popup, a row open');
      await page.getByRole('tab').nth(1).click();
      await page.locator('[data-papers] select, .empty').first().waitFor();
      await looked(report, page, 'popup, queue');
    } else await narrow(report, page, path);
    await page.close();
  }
  expect(report.print()).toEqual([]);
});

test('the page for users, in both languages, wide and narrow', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  for (const name of ['index', 'zh']) {
    await page.goto(pathToFileURL(`docs/${name}.html`).href);
    await page.setViewportSize(WINDOW);
    await looked(report, page, name);
    await page.setViewportSize({ width: 320, height: 640 });
    report.note('reflow at 320 px (400 %)', name, await page.evaluate(overflowing));
  }
  expect(report.print()).toEqual([]);
});

test('by Tab through each page: in order, seen, never covered, and out again', async ({
  tidemark,
}) => {
  for (const [path, width, least] of [
    ['library.html#today', 640, 25],
    ['library.html#queue?look=board', 1280, 20],
    ['options.html', 640, 20],
    ['popup.html', 400, 10],
    ['welcome.html', 640, 5],
  ] as const) {
    const page = await tidemark.open(path);
    await page.setViewportSize({ width, height: 400 });
    await page.locator('main h2, main [data-paper-key]').first().waitFor();
    const { stops, hidden, unmarked, backwards, ends } = await walk(page);
    expect(stops.length, path).toBeGreaterThan(least);
    report.note('focus in order', path, backwards);
    report.note('focus not covered', path, hidden);
    report.note('focus seen', path, unmarked);
    report.note('no trap', path, ends ? [] : ['the focus did not come out']);
    await page.close();
  }
  expect(report.print()).toEqual([]);
});

test('forced colours: what is pressed is drawn otherwise', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today?has=code');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('.toolbar [aria-pressed="true"]').first().waitFor();
  const looks = (pressed: boolean): Promise<string> =>
    page
      .locator(`.toolbar [aria-pressed="${pressed}"]`)
      .first()
      .evaluate((one) => {
        const { backgroundColor, borderColor, color, fontWeight } = getComputedStyle(one);
        return [backgroundColor, borderColor, color, fontWeight].join();
      });
  expect(await looks(true)).not.toBe(await looks(false));
});
