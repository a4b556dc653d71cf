import type { DriverPage } from '../../support/drivers/driver.ts';
import { ready } from '../firefox/ready.ts';
import { expect, test } from './fixture.ts';
import { look, OWN, roots, seenUntilNow } from './spied.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent?spy';
const PAPER = 'https://arxiv.org/abs/2611.20007?spy';
const ROW = '[data-papers] [data-paper-key="arxiv:2611.20007"]';

test.describe.configure({ mode: 'serial' });

/**
 * Counts on a page of ours what changes of the feed's index from now on, which is public and measured;
 * resolves once nothing has for two seconds.
 */
const calm = (ours: DriverPage): Promise<void> =>
  ours.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { onChanged: { addListener(on: (what: object) => void): void } } };
      };
    };
    let latest = performance.now();
    Object.assign(window, { publicChanges: 0 });
    chrome.storage.local.onChanged.addListener((what) => {
      if (!Object.keys(what).some((key) => /^[tk]1:/.test(key))) return;
      latest = performance.now();
      (window as unknown as { publicChanges: number }).publicChanges += 1;
    });
    while (performance.now() - latest < 2000) await new Promise((done) => setTimeout(done, 50));
    Object.assign(window, { publicChanges: 0 });
  });

const publicChanges = (ours: DriverPage): Promise<number> =>
  ours.evaluate(() => (window as unknown as { publicChanges: number }).publicChanges);

test('a list: what the reader does elsewhere leaves no trace in it', async ({ driver }) => {
  await ready(driver);
  const options = await driver.open('options.html');
  // What comes of the archive is public.
  await options.click('.archive button');
  await expect.poll(() => options.text('.archive')).toContain('Paused at');
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-bar');
  await page.waitFor('tidemark-layer');
  await calm(options);
  await seenUntilNow(page);
  expect(await roots(page)).toEqual([]);
  const before = await look(page);
  await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const send = (tidemark: string, data: object): Promise<unknown> =>
      chrome.runtime.sendMessage({ tidemark, data });
    const snapshot = { title: 'A paper', authors: [] };
    // The first is on no daily list, the second is the first of today's.
    for (const key of ['arxiv:2611.20000', 'arxiv:2611.07501']) {
      await send('save', { keys: [key], snapshot });
      await send('setTags', { key, tags: ['secret tag'] });
      await send('setState', { key, state: 'done' });
      await send('open', { key, show: false });
    }
    await send('remove', { key: 'arxiv:2611.07501' });
  });
  const seen = await seenUntilNow(page);
  const measures = seen.filter((one) => one === 'measure tidemark:overlay').length;
  expect(seen.filter((one) => !OWN.has(one))).toEqual([]);
  expect(measures).toBeLessThanOrEqual(2 + (await publicChanges(options)));
  await options.close();
  expect(await look(page)).toBe(before);
  await page.close();
});

/** By mouse, which then goes elsewhere, and takes the card with it. */
async function pressSave(page: DriverPage): Promise<void> {
  await page.click('tidemark-save');
  await page.hover('header.top');
  await page.waitFor('tidemark-card', true);
}

test('a paper: one click removes what is saved, the next brings it back, and the control stays as it is', async ({
  driver,
  pictures,
}) => {
  const library = await driver.open('library.html#queue');
  // In front: Firefox gives a tab behind another no keys, and hardly a frame.
  const page = await driver.visit(PAPER);
  await page.waitFor('tidemark-save');
  const inQueue = (times: number): Promise<void> =>
    expect.poll(() => library.count(ROW)).toBe(times);
  await pressSave(page);
  await inQueue(1);
  await seenUntilNow(page);
  const saved = await look(page);
  await pressSave(page);
  await inQueue(0);
  const seen = await seenUntilNow(page);
  // A card that came with the pointer, and went with it.
  const ours = seen.filter((one) => !OWN.has(one) && !one.includes('TIDEMARK-CARD'));
  expect(ours).toEqual([]);
  expect(await look(page)).toBe(saved);
  await page.screenshot(`${pictures}/undo-on-a-page.png`);
  await pressSave(page);
  await inQueue(1);
  expect(await look(page)).toBe(saved);
  expect(await roots(page)).toEqual([]);
  await library.close();
  await page.close();
});

test('events that a page can dispatch take no mark away', async ({ driver }) => {
  const page = await driver.visit(LISTING);
  await page.waitFor('tidemark-bar');
  await page.evaluate(() => {
    for (const type of ['tidemark:overlay', 'tidemark:base', 'wxt:content-script-started', 'abort'])
      for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type));
  });
  await seenUntilNow(page);
  for (const name of ['tidemark-badge', 'tidemark-bar', 'tidemark-layer'])
    expect(await page.count(name), name).toBeGreaterThan(0);
  await page.close();
});
