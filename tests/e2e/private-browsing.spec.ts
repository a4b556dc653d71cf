import { beside, timesOf } from '../support/browse.ts';
import { PAGES_BY_DEFAULT, SITE_PAGES } from '../support/world/site-pages.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'private-browsing', inPrivate: true });

/** Where the private window begins; what it asks for is not counted. */
const FIRST = 'https://arxiv.org/abs/2611.20001';

interface Api {
  windows: {
    create(what: { incognito: boolean; url: string }): Promise<{
      incognito: boolean;
      tabs: { id: number }[];
    }>;
  };
  tabs: {
    get(id: number): Promise<{ status: string }>;
    update(id: number, what: { url: string }): Promise<unknown>;
    onUpdated: {
      addListener(hear: (tabId: number, change: { status?: string }) => void): void;
      removeListener(hear: (tabId: number, change: { status?: string }) => void): void;
    };
  };
  scripting: {
    executeScript(what: {
      target: { tabId: number };
      func: () => Promise<boolean>;
    }): Promise<{ result: boolean }[]>;
  };
}
declare const chrome: Api;

/** Runs in a page of ours, which can open a private window where Playwright cannot. */
async function openPrivateTab(url: string): Promise<{ id: number; isPrivate: boolean }> {
  const made = await chrome.windows.create({ incognito: true, url });
  const id = made.tabs[0]?.id ?? 0;
  // Chromium 156 loses a tab that is sent on while its first page is still made.
  while ((await chrome.tabs.get(id)).status !== 'complete')
    await new Promise((done) => setTimeout(done, 50));
  return { id, isPrivate: made.incognito };
}

/** Runs in a page of ours. It may not read the tab's address, but hears when the page is loaded. */
async function go({ id, url }: { id: number; url: string }): Promise<void> {
  const loaded = new Promise<void>((done, fail) => {
    setTimeout(() => fail(new Error(`${url} was not loaded within 30 s.`)), 30_000);
    chrome.tabs.onUpdated.addListener(function hear(tabId, { status }) {
      if (tabId !== id || status !== 'complete') return;
      chrome.tabs.onUpdated.removeListener(hear);
      done();
    });
  });
  await chrome.tabs.update(id, { url });
  await loaded;
}

/** Runs in a page of ours: whether the overlay came to stand in the tab, and began what follows its painting. */
async function standsIn(id: number): Promise<boolean> {
  async function stands(): Promise<boolean> {
    const find = (): Element | null => document.querySelector('tidemark-layer');
    const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 50));
    for (let n = 0; n < 400 && find() === null; n += 1) await pause();
    await pause();
    return find() !== null;
  }
  const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: stands });
  return answer?.result === true;
}

test('sixty pages of every site in a real private window: the server sees them, and nothing of Tidemark', async ({
  tidemark,
  world,
}) => {
  const ours = await tidemark.open('options.html');
  const { id, isPrivate } = await ours.evaluate(openPrivateTab, FIRST);
  expect(isPrivate).toBe(true);
  world.log.splice(0);
  const begin = performance.now();
  for (const url of SITE_PAGES) {
    await ours.evaluate(go, { id, url });
    // It was there, and did what it does.
    if (PAGES_BY_DEFAULT.has(url)) expect(await ours.evaluate(standsIn, id), url).toBe(true);
  }
  const span = performance.now() - begin;
  expect(beside(world, SITE_PAGES)).toEqual([]);
  expect(timesOf(world, SITE_PAGES)).toEqual(SITE_PAGES.map(() => 1));

  // Without browsing: the same of Tidemark, nothing; and nothing that came late.
  world.log.splice(0);
  await new Promise((done) => setTimeout(done, Math.min(span, 10_000)));
  expect(beside(world, [])).toEqual([]);
});
