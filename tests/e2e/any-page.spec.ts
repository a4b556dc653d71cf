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

test('a page of a site that Tidemark does not know: nothing until asked, and a refusal in words', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://blog.example/what-i-read');
  await page.waitForTimeout(500);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  const options = await tidemark.open('options.html');
  const answer = await options.evaluate(markTab, page.url());
  expect(answer.ok).toBe(false);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
});
