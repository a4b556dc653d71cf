import type { DriverPage } from '../../support/drivers/driver.ts';
import { progress } from '../../support/kill/state.ts';
import { newestIds } from '../../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ install: 'titles' });

const ROW = 'main [data-papers] > [data-paper-key]';
const [FIRST = '', SECOND = ''] = newestIds();
/** Papers that are copied while the pointer rests. */
const COPIED = 300;

const hrefs = (page: DriverPage, selector: string): Promise<(string | null)[]> =>
  page.attributes(selector, 'href');

test('the choice stands in the options, and every list follows it', async ({ driver }) => {
  await driver.hurry(10);
  const popup = await driver.open('popup.html');
  await popup.waitFor(`${ROW} a.title`);
  expect((await hrefs(popup, `${ROW} a.title`))[0]).toBe(`https://arxiv.org/abs/${FIRST}`);
  const options = await driver.open('options.html');
  await options.waitFor('select');
  await options.select('select:has(option[value="alphaxiv"])', 'html');
  await popup.waitFor(`a.title[href="https://arxiv.org/html/${FIRST}"]`);
  await options.close();
  await popup.click(`${ROW}:nth-child(2) .save`);
  await popup.waitFor(`${ROW}:nth-child(2) [aria-pressed="true"]`);
  await popup.close();
});

for (const [path, selector] of [
  ['popup.html', `${ROW} a.title`],
  ['library.html#today', `${ROW} a.title`],
  ['library.html#week', `${ROW} a.title`],
  ['library.html#month', `${ROW} a.title`],
  ['library.html#trending', `${ROW} a.title`],
  ['library.html#digest', `${ROW} a.title`],
  ['library.html#search/memory', `${ROW} a.title`],
  ['library.html#queue', '.queue-list a.title'],
  [`library.html#paper/arxiv:${FIRST}`, '.paper > h2 a'],
  [`library.html#paper/arxiv:${FIRST}`, '.similar li a'],
] as const)
  test(`${path}, ${selector}: a middle click opens where the choice says, in another tab`, async ({
    driver,
  }) => {
    const page = await driver.open(path);
    await page.waitFor(selector);
    // A list that is still copied goes on under nobody's pointer; under one it stands still.
    await page.hover(selector);
    const [href] = await hrefs(page, selector);
    expect(href).toMatch(/^https:\/\/arxiv\.org\/html\//);
    const here = page.url();
    const other = await driver.opened(() => page.middleClick(selector));
    await expect.poll(() => other.url()).toContain(href?.replace('https://', ''));
    expect(page.url()).toBe(here);
    await other.close();
    await page.close();
  });

test('a plain click opens in place', async ({ driver }) => {
  for (const path of ['popup.html', 'library.html#queue']) {
    const page = await driver.open(path);
    await page.resize(700, 600);
    await page.waitFor('body:not(:has(.with-pane))');
    await page.waitFor(`${ROW} a.title`);
    const here = page.url();
    await page.click(`${ROW} a.title`);
    await page.waitFor(`${ROW} .details`);
    expect(page.url()).toBe(here);
    await page.close();
  }
});

test('beside a list a plain click shows the paper there', async ({ driver }) => {
  const page = await driver.open('library.html#today');
  await page.resize(1280, 700);
  await page.waitFor(`${ROW} a.title`);
  await page.click(`${ROW} a.title`);
  await page.waitFor(`.pane [data-paper-key="arxiv:${FIRST}"]`);
  await page.close();
});

test('what is copied is the same link', async ({ driver }) => {
  const page = await driver.open('popup.html');
  await page.waitFor(`${ROW} a.title`);
  await page.evaluate(() => {
    const copied: string[] = [];
    Object.assign(globalThis, { copied });
    const writeText = async (text: string): Promise<void> => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await page.click(`${ROW} a.title`);
  await page.click(`${ROW} .share button`);
  const copied = await page.evaluate(() => (globalThis as { copied?: string[] }).copied);
  expect(copied).toEqual([`https://arxiv.org/html/${FIRST}`]);
  await page.close();
});

test('the queue of the popup: to the library by a plain click', async ({ driver }) => {
  const page = await driver.open('popup.html');
  await page.waitFor('#tab-queue');
  await page.click('#tab-queue');
  await page.waitFor(`${ROW} a.title`);
  expect(await hrefs(page, `${ROW} a.title`)).toEqual([`https://arxiv.org/html/${SECOND}`]);
  await page.click(`${ROW} a.title`);
  await expect.poll(() => page.evaluate(ourTabs)).toContain(`#paper/arxiv:${SECOND}`);
  await page.close();
});

/** Runs in a page of ours: where our tabs are. A tab that Firefox gives another process is lost to the driver. */
function ourTabs(): string {
  const { chrome } = globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } };
  return chrome.extension
    .getViews()
    .map(({ location }) => location.href)
    .join(' ');
}

test('nothing moves under the pointer while the archive is copied, nor when all of it is there', async ({
  driver,
}) => {
  const page = await driver.open('library.html#month');
  await page.resize(700, 600);
  await page.waitFor(`${ROW} a.title`);
  await page.hover(`${ROW}:nth-child(2) a.title`);
  const shown = (): Promise<(string | number | undefined)[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main [data-index]')]
        .slice(0, 4)
        .flatMap((row) => [row.dataset['paperKey'], row.getBoundingClientRect().top]),
    );
  const before = await shown();
  const { papers } = await page.evaluate(progress);
  await driver.hurry(50);
  await expect
    .poll(async () => (await page.evaluate(progress)).papers, { timeout: 60_000 })
    .toBeGreaterThan(papers + COPIED);
  expect(await shown()).toEqual(before);
  await page.close();
});

/** Runs in a page: how far down a row stands. */
const topOfFifth = (): number =>
  document.querySelector('main [data-index="4"] .title')?.getBoundingClientRect().top ?? NaN;

test('nothing moves under the pointer when a row is opened below an open one', async ({
  driver,
}) => {
  const page = await driver.open('popup.html');
  await page.resize(400, 580);
  await page.waitFor('main [data-index="4"] a.title');
  await page.click('main [data-index="3"] a.title');
  await page.waitFor('main [data-index="3"] .details');
  await page.hover('main [data-index="4"] a.title');
  const before = await page.evaluate(topOfFifth);
  await page.click('main [data-index="4"] a.title');
  await page.waitFor('main [data-index="4"] .details');
  expect(await page.evaluate(topOfFifth)).toBe(before);
  await page.close();
});
