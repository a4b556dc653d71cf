import { expect, test } from '../both/fixture.ts';
import { newestIds, ready } from './ready.ts';

test.describe.configure({ mode: 'serial' });

const [FIRST = ''] = newestIds();
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

test('every kind of list: exactly the featured papers are marked', async ({
  driver,
  pictures,
  world,
}) => {
  await ready(driver);
  const options = await driver.open('options.html');
  if ((await options.count('.archive progress')) > 0) await options.click('.archive button');
  await options.close();
  const from = world.log.length;
  const page = await driver.visit('https://arxiv.org/list/cs.LG/recent');
  for (const [name, [url, where]] of Object.entries(LISTS)) {
    await page.goto(url);
    await expect.poll(() => page.count(where), { message: name }).toBe(3);
    expect(await page.count('tidemark-badge'), name).toBe(3);
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
  await expect.poll(() => page.count('h3 > tidemark-save')).toBe(12);
  expect(await page.count('tidemark-badge')).toBe(0);
  await page.goto(`https://huggingface.co/papers/${FIRST}`);
  await page.click('h1 > tidemark-save');
  await page.waitFor(`h1 > tidemark-badge[data-paper-key="arxiv:${FIRST}"]:not([data-upvotes])`);
  await page.click('h1 > tidemark-badge', -8);
  await page.waitFor('h1 > tidemark-save');
  await page.close();
});

test('a site that goes on without loading: marks follow', async ({ driver }) => {
  const page = await driver.visit('https://www.alphaxiv.org/');
  await expect.poll(() => page.count('tidemark-badge')).toBe(3);
  await page.click(`a[href="/abs/${FIRST}"]`);
  await page.waitFor(`h1 > tidemark-badge[data-arxiv-id="${FIRST}"]`);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.count('a + tidemark-badge')).toBe(3);
  await page.close();
});
