import type { Page, Worker as PlaywrightWorker } from '@playwright/test';
import { featured } from '../support/world/arxiv.ts';
import { expect, test } from './fixture.ts';

test.use({ spec: 'any-page' });

/** Runs in a page of ours: what the popup's button does, once the reader's click has let us into the tab. */
function markTab(url: string): Promise<{ ok: boolean }> {
  return new Promise((resolve) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(q: object): Promise<{ id: number; index: number }[]> };
        runtime: { sendMessage(m: object): Promise<{ ok: boolean }> };
      };
    };
    void chrome.tabs.query({}).then(async (tabs) => {
      const tabId = tabs.find(({ index }) => index === 1)?.id;
      resolve(await chrome.runtime.sendMessage({ tidemark: 'markPage', data: { tabId, url } }));
    });
  });
}

interface Worker {
  chrome: {
    tabs: { query(q: object): Promise<object[]> };
    contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
    action: { getTitle(q: object): Promise<string>; getBadgeText(q: object): Promise<string> };
  };
}

const BLOG = 'https://huggingface.co/blog/what-i-read';

/** A page of a host into which the browser lets us without being asked, and on which nothing of ours runs. */
async function blog(page: Page, now: Date): Promise<void> {
  const [known] = featured(now);
  const body = `<!doctype html><meta charset="utf-8"><title>What I read</title>
<p><a href="https://arxiv.org/abs/${known?.id}">A paper that everybody reads</a>
<p><a href="https://arxiv.org/abs/2611.20001">Another that nobody knows</a>`;
  await page.route(BLOG, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(BLOG);
}

/** Chooses the item of the context menu over the tab, as the browser tells the worker. */
const chooseMark = (worker: PlaywrightWorker): Promise<void> =>
  worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as Worker;
    const tabs = (await chrome.tabs.query({})) as { index: number; url?: string }[];
    const tab = tabs.find(({ index }) => index === 1);
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'mark-page' }, tab ?? {});
  });

test('any page, by the menu: its papers are marked, and only those of the feed', async ({
  tidemark,
  world,
}) => {
  const page = await tidemark.context.newPage();
  await blog(page, world.clock.now());
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await chooseMark(await tidemark.worker());
  await expect(page.locator('a tidemark-badge, a + tidemark-badge')).toHaveCount(1);
  await page.close();
});

test('any page, by the menu: a refusal is said on the icon', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://blog.example/what-i-read');
  const worker = await tidemark.worker();
  await chooseMark(worker);
  const said = (): Promise<string[]> =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as Worker;
      const tabs = (await chrome.tabs.query({})) as { index: number; id: number }[];
      const tabId = tabs.find(({ index }) => index === 1)?.id;
      return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
    });
  await expect.poll(said).toEqual(['!', 'The browser does not let Tidemark into this page.']);
  await page.close();
});

test('a page of a site that Tidemark does not know: nothing until asked, and a refusal in words', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://blog.example/what-i-read');
  // Nothing of ours comes, so there is nothing to wait for.
  await page.waitForTimeout(500);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  const options = await tidemark.open('options.html');
  const answer = await options.evaluate(markTab, page.url());
  expect(answer.ok).toBe(false);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
});
