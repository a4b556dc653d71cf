import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';

test.use({ install: 'frames' });

const LISTING = 'https://arxiv.org/list/cs.LG/recent';

/**
 * Runs in a marked page: frames the same page in it, gives the frame ten times as long as the page itself
 * needed, and says what then stands in both.
 */
async function framed(): Promise<{ rows: number; inFrame: string[]; inPage: number }> {
  const ours = 'tidemark-badge, tidemark-save, tidemark-card, tidemark-bar, tidemark-layer';
  const [first] = performance.getEntriesByName('tidemark:overlay');
  const frame = document.createElement('iframe');
  frame.src = location.href;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done));
  const inside = frame.contentDocument as Document;
  const until = performance.now() + 10 * ((first?.startTime ?? 0) + (first?.duration ?? 0));
  while (performance.now() < until && inside.querySelector(ours) === null)
    await new Promise((done) => setTimeout(done, 50));
  return {
    rows: inside.querySelectorAll('dt').length,
    inFrame: [...inside.querySelectorAll(ours)].map(({ localName }) => localName),
    inPage: document.querySelectorAll('tidemark-badge').length,
  };
}

test('a page of a marked site gets nothing inside another page, and its marks in a tab', async ({
  driver,
}) => {
  await ready(driver);
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-badge');
  const { rows, inFrame, inPage } = await page.evaluate(framed);
  expect(rows).toBeGreaterThan(0);
  expect(inFrame).toEqual([]);
  expect(inPage).toBeGreaterThan(0);
  await page.close();
});
