import type { Browser as WebExtension } from 'webextension-polyfill';
import { expect, test } from '../both/fixture.ts';
import { quiet } from '../both/browse-sites.ts';
import { newestIds } from '../../support/world/papers.ts';
import { ready } from './ready.ts';

test.describe.configure({ mode: 'serial' });

const [FIRST = ''] = newestIds();
/** None of the other specs saves or opens it. */
const UNTOUCHED = newestIds()[9] ?? '';
const PLAIN = '2611.20001';

/** Pages of which three papers are featured, and where their badges stand. */
const LISTS = {
  'catch-up': ['https://arxiv.org/catchup/cs.LG/2026-11-24', 'dt > tidemark-badge'],
  search: ['https://arxiv.org/search/?query=tides&searchtype=all', 'p.title > tidemark-badge'],
  'export.arxiv.org': ['https://export.arxiv.org/list/cs.LG/recent?show=25', 'dt > tidemark-badge'],
  references: [`https://arxiv.org/html/${PLAIN}v1`, 'li.ltx_bibitem tidemark-badge'],
  ar5iv: [`https://ar5iv.labs.arxiv.org/html/${PLAIN}`, 'li.ltx_bibitem tidemark-badge'],
  alphaXiv: ['https://www.alphaxiv.org/', 'a + tidemark-badge'],
} as const;

const PAPERS = {
  html: [`https://arxiv.org/html/${FIRST}v2`, 'h1.ltx_title > tidemark-badge'],
  format: [`https://arxiv.org/format/${FIRST}`, 'h1 > tidemark-badge'],
  alphaXiv: [`https://www.alphaxiv.org/abs/${FIRST}`, 'h1 > tidemark-badge'],
} as const;

/** Runs in a page of ours. */
async function pauseCopying(): Promise<void> {
  const { browser } = globalThis as unknown as { browser: WebExtension };
  await browser.runtime.sendMessage({ tidemark: 'backfill', data: { paused: true } });
}

test('every kind of list: exactly the featured papers are marked', async ({
  driver,
  pictures,
  world,
}) => {
  await ready(driver);
  const options = await driver.open('options.html');
  await options.evaluate(pauseCopying);
  await options.close();
  // What was on its way comes yet.
  await quiet(world);
  const from = world.log.length;
  const page = await driver.visit('https://arxiv.org/list/cs.LG/recent');
  for (const [name, [url, where]] of Object.entries(LISTS)) {
    await page.goto(url);
    // Papers that another spec saved have a badge without numbers.
    await expect.poll(() => page.count(`${where}[data-upvotes]`), { message: name }).toBe(3);
    expect(await page.count('tidemark-badge[data-upvotes]'), name).toBe(3);
    await page.screenshot(`${pictures}/list-${name}.png`);
  }
  for (const [name, [url, where]] of Object.entries(PAPERS)) {
    await page.goto(url);
    await page.waitFor(`${where}[data-rank="1"]`);
    await page.screenshot(`${pictures}/paper-${name}.png`);
  }
  await page.close();
  const asked = world.log.slice(from).filter(({ host }) => host === 'huggingface.co');
  expect(asked.filter(({ url }) => url.startsWith('/api/'))).toEqual([]);
});

test('Hugging Face: the reader’s own marks and a save control, no numbers of ours', async ({
  driver,
}) => {
  const page = await driver.visit('https://huggingface.co/papers');
  await expect.poll(() => page.count('h3 > tidemark-save, h3 > tidemark-badge')).toBe(12);
  expect(await page.count('tidemark-badge[data-upvotes]')).toBe(0);
  await page.goto(`https://huggingface.co/papers/${UNTOUCHED}`);
  await page.click('h1 > tidemark-save');
  const library = await driver.open('library.html#queue');
  await library.waitFor(`[data-paper-key="arxiv:${UNTOUCHED}"]`);
  await page.click('h1 > tidemark-save');
  await library.waitFor(`[data-paper-key="arxiv:${UNTOUCHED}"]`, true);
  await library.close();
  await page.close();
});

test('a site that goes on without loading: marks follow', async ({ driver }) => {
  const page = await driver.visit('https://www.alphaxiv.org/');
  await expect.poll(() => page.count('tidemark-badge[data-upvotes]')).toBe(3);
  await page.click(`a[href="/abs/${FIRST}"]`);
  await page.waitFor(`h1 > tidemark-badge[data-arxiv-id="${FIRST}"]`);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.count('a + tidemark-badge[data-upvotes]')).toBe(3);
  await page.close();
});
