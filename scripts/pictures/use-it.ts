import type { Driver, DriverPage } from '../../tests/support/drivers/driver.ts';
import { progress } from '../../tests/support/kill/state.ts';
import { pauseBackfill } from '../../tests/support/synced-profile.ts';

/** About two months: weeks under the bars of the insights, and enough to learn what words mean. */
const PAPERS = 1000;
const LONGEST_MS = 150_000;

/** Runs in a page of ours: whether what words mean has been learned. */
async function isMeaningKnown(): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  const found = db.transaction('lsa').objectStore('lsa').get('basis');
  await new Promise((resolve) => found.addEventListener('success', resolve));
  db.close();
  return found.result !== undefined;
}

/** Until it is so, or for some minutes: pictures of less are pictures too. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await isSo())) {
    if (performance.now() > end) return console.log(`not yet: ${what}`);
    await new Promise((next) => setTimeout(next, 500));
  }
}

async function press(page: DriverPage, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.press(key);
}

/** Ten papers in the queue, in each state, one with tags. */
async function saveSome(page: DriverPage, { open }: Driver): Promise<void> {
  await press(page, 's j s j s j s j s j s j s j s j s j s j d');
  const queue = await open('library.html#queue');
  await queue.waitFor('.queue-item');
  await press(queue, 'j 2 j 3 j 4 j j 2 l');
  await queue.waitFor('.details input');
  await queue.type('long-context reading group');
  await press(queue, 'Enter Escape');
  await queue.close();
}

async function saveSearch({ open }: Driver): Promise<void> {
  const search = await open('library.html#search/diffusion%20model');
  await search.waitFor('.saved-bar button');
  await search.click('.saved-bar button');
  await search.waitFor('.saved-bar input');
  await search.close();
}

/** Two months are copied and some of it is used, so that no view is empty. */
export async function useIt(driver: Driver): Promise<void> {
  const page = await driver.open('library.html#today');
  await driver.hurry(10);
  await page.front();
  await page.resize(900, 800);
  await page.waitFor('main [data-paper-key]');
  await until('papers', async () => (await page.evaluate(progress)).papers >= PAPERS);
  // So that all pictures are of the same days.
  await page.evaluate(pauseBackfill);
  await until('meaning', () => page.evaluate(isMeaningKnown));
  await saveSome(page, driver);
  await saveSearch(driver);
  await page.close();
}
