import { mkdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { audit } from '../support/abilities/audit.ts';
import { axe } from '../support/abilities/axe.ts';
import { createReport } from '../support/abilities/report.ts';
import { cutTexts, restless, spaceText } from '../support/abilities/spacing.ts';
import { goTo, STATES } from '../support/abilities/states.ts';
import { walk } from '../support/abilities/walk.ts';
import { overflowing } from '../support/overflowing.ts';
import { expect, test } from './fixture.ts';
import { savePapers } from './queue-commands.ts';

// Some hundred looks in one browser, on a machine that may have other work.
test.describe.configure({ timeout: 600_000 });
test.use({ spec: 'abilities', openRoots: true });

const PICTURES = '.output/pictures/abilities';
const OTHERS = [
  ['options.html', 1280],
  ['welcome.html', 1280],
  ['sidepanel.html', 400],
  ['popup.html', 400],
] as const;

const report = createReport();

test.beforeAll(() => mkdir(PICTURES, { recursive: true }));
test.afterAll(() => void report.print());

/** Nothing may be found in what this test looked at. */
async function whole(look: () => Promise<void>): Promise<void> {
  await look();
  expect(report.print()).toEqual([]);
}

async function looked(page: Page, name: string): Promise<void> {
  report.note(
    'headings, targets, places in lists',
    name,
    await page.evaluate(audit, 'ours' as const),
  );
  report.note('axe', name, await axe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  report.note('contrast, dark', name, await axe(page, ['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}

test('every page and state, light and dark', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#queue');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('main').waitFor();
  await savePapers(page, 3);
  await whole(async () => {
    for (const state of STATES) {
      await goTo(page, state);
      await looked(page, state.name);
    }
    for (const [path, width] of OTHERS) {
      const other = await tidemark.open(path);
      await other.setViewportSize({ width, height: 580 });
      await other
        .locator(/popup|side/.test(path) ? '[data-paper-key]' : 'main h2')
        .first()
        .waitFor();
      await looked(other, path);
      if (path === 'popup.html') {
        await other.locator('.title').first().click();
        await looked(other, 'popup, a row open');
        await other.getByRole('tab').nth(1).click();
        await other.locator('[data-papers] select').first().waitFor();
        await looked(other, 'popup, queue');
      }
      await other.close();
    }
  });
});

test('the page for users, in both languages, wide and narrow', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await whole(async () => {
    for (const name of ['index', 'zh']) {
      await page.goto(pathToFileURL(`docs/${name}.html`).href);
      await page.setViewportSize({ width: 1280, height: 800 });
      await looked(page, name);
      await page.setViewportSize({ width: 320, height: 640 });
      report.note('reflow at 320 px', name, await page.evaluate(overflowing));
    }
  });
});

async function narrow(page: Page, name: string): Promise<void> {
  const over = (): Promise<string[]> => page.evaluate(overflowing);
  await page.setViewportSize({ width: 640, height: 400 });
  report.note('200 % zoom', name, await over());
  await page.setViewportSize({ width: 320, height: 640 });
  report.note('reflow at 320 px', name, await over());
  const before = await page.evaluate(cutTexts);
  await page.evaluate(spaceText, true);
  const cut = (await page.evaluate(cutTexts)).filter((one) => !before.includes(one));
  report.note('text spacing at 320 px', name, [...(await over()), ...cut]);
  await page.evaluate(spaceText, false);
  const restlessly = new Set(await page.evaluate(restless));
  report.note('reduced motion and transparency', name, [...restlessly]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('400 %, wide text, and nothing that moves', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today');
  await whole(async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const state of STATES) {
      await goTo(page, state);
      await narrow(page, state.name);
    }
    for (const [path] of OTHERS.filter(([name]) => name !== 'sidepanel.html')) {
      const other = await tidemark.open(path);
      await other.emulateMedia({ reducedMotion: 'reduce' });
      await other.locator('main h2').first().waitFor();
      await narrow(other, path);
      await other.close();
    }
  });
});

test('by Tab through each page: in order, seen, never covered, and out again', async ({
  tidemark,
}) => {
  await whole(async () => {
    for (const [path, width, least] of [
      ['library.html#today', 640, 25],
      ['library.html#queue', 640, 20],
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
  });
});

test('forced colours: pictures to look at, and every pressed state drawn', async ({ tidemark }) => {
  const page = await tidemark.open('library.html#today?has=code');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('main [aria-pressed="true"]').first().waitFor();
  const looks = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { backgroundColor, borderColor, color, fontWeight } = getComputedStyle(one);
        return [backgroundColor, borderColor, color, fontWeight].join();
      });
  expect(await looks('.toolbar [aria-pressed="true"]')).not.toBe(
    await looks('.toolbar [aria-pressed="false"]'),
  );
  await page.screenshot({ path: `${PICTURES}/today-forced.png` });
});

test('marks and a card in a page, light and dark', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://arxiv.org/list/cs.LG/recent');
  await page.locator('dt > tidemark-badge').nth(1).waitFor();
  // What is ours stands in open roots here. A name that the sheet draws axe does not see; trees.spec.ts does.
  const ours = async (rules?: string[]): Promise<string[]> =>
    (await axe(page, rules)).filter(
      (one) => one.includes('tidemark-') && !/button-name.*data-words/.test(one),
    );
  await whole(async () => {
    for (const name of ['a list with marks', 'a card']) {
      if (name === 'a card') {
        await page.locator('tidemark-badge a').first().press('Enter');
        await page.locator('tidemark-card').getByRole('button', { name: 'Close' }).waitFor();
      }
      report.note('axe', name, await ours());
      const found = await page.evaluate(audit, 'others' as const);
      report.note('headings, targets, places in lists', name, found);
      await page.emulateMedia({ colorScheme: 'dark' });
      report.note('contrast, dark', name, await ours(['color-contrast']));
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: `${PICTURES}/card-forced.png` });
});
