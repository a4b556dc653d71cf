import { mkdir } from 'node:fs/promises';
import type { Words } from '../../support/languages/words-for.ts';
import { overflowing } from '../../support/overflowing.ts';
import type { DriverPage } from '../../support/drivers/driver.ts';
import { expect, test } from './fixture.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const PAGES: [path: string, width: number, height?: number][] = [
  ['popup.html', 400],
  ['library.html#today', 1200],
  ['library.html#today', 480],
  ['library.html#search/learning', 700],
  ['library.html#insights', 1200],
  ['library.html#queue', 480],
  // All of its sections are in the picture.
  ['options.html', 700, 7000],
  ['options.html', 480],
  ['welcome.html', 1280],
  ['welcome.html', 320],
];

const language = (page: DriverPage): Promise<string[]> =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** Runs in a page: how far it scrolls as a whole, where only its parts should. */
const beyond = (): number => document.documentElement.scrollHeight - innerHeight;

/** Our pages, and what stands on others’, with other texts: nothing is cut, axe finds nothing; pictures to look at. */
export function looksWellIn(words: Words, lang: string, dir: string): void {
  test.use({ install: `words ${words}`, words });

  test('marks, card and bar on a page', async ({ driver, pictures }) => {
    await mkdir(`${pictures}/${words}`, { recursive: true });
    await driver.hurry(10);
    const page = await driver.visit(LISTING);
    await page.waitFor('dt > tidemark-badge');
    await page.screenshot(`${pictures}/${words}/listing.png`);
    await page.hover('dt > tidemark-badge');
    await page.waitFor('tidemark-card');
    await page.screenshot(`${pictures}/${words}/card.png`);
    await page.close();
  });

  test('our pages', async ({ driver, pictures }) => {
    const found: string[] = [];
    for (const [path, width, height = 700] of PAGES) {
      const page = await driver.open(path);
      await page.resize(width, height);
      await page.waitFor('main *');
      if (/today|popup/.test(path)) await page.waitFor('[data-papers] [data-paper-key]');
      expect(await language(page)).toEqual([lang, dir]);
      const name = path.replaceAll(/\W+/g, '-');
      await page.screenshot(`${pictures}/${words}/${name}-${width}.png`);
      for (const what of await page.evaluate(overflowing)) found.push(`${path}, ${width}: ${what}`);
      for (const what of await page.axe()) found.push(`${path}, ${width}: ${what}`);
      const stretched = await page.evaluate(beyond);
      if (/popup|library/.test(path) && stretched > 0)
        found.push(`${path}, ${width}: the page goes on ${stretched} px below`);
      await page.close();
    }
    expect(found).toEqual([]);
  });
}
