import { closedRoots } from '../support/closed-roots.ts';
import { newestIds } from '../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'arxiv' });

/** The newest featured paper of the sample world. */
const first = (): string => newestIds()[0] ?? '';
/** One that is not featured. */
const PLAIN = '2611.20001';

/** Of thirty papers on a sample page three are featured. */
for (const [what, url, where] of [
  ['catch-up', 'https://arxiv.org/catchup/cs.LG/2026-11-24', 'dt > tidemark-badge'],
  ['an author', 'https://arxiv.org/a/okafor_a_1', 'dt > tidemark-badge'],
  ['search', 'https://arxiv.org/search/?query=tides&searchtype=all', 'p.title > tidemark-badge'],
  [
    'advanced search',
    'https://arxiv.org/search/advanced?terms-0-term=x',
    'p.title > tidemark-badge',
  ],
  ['export.arxiv.org', 'https://export.arxiv.org/list/cs.LG/recent?show=25', 'dt > tidemark-badge'],
  [
    'references of an HTML paper',
    `https://arxiv.org/html/${PLAIN}v1`,
    'li.ltx_bibitem tidemark-badge',
  ],
  [
    'references on ar5iv',
    `https://ar5iv.labs.arxiv.org/html/${PLAIN}`,
    'li.ltx_bibitem tidemark-badge',
  ],
  ['links on alphaXiv', 'https://www.alphaxiv.org/', 'a + tidemark-badge'],
] as const) {
  test(`${what}: the featured ones are marked`, async ({ tidemark }) => {
    const page = await tidemark.context.newPage();
    await page.goto(url);
    await expect(page.locator(where)).toHaveCount(3);
    await expect(page.locator(`${where}[data-arxiv-id="${first()}"]`)).toHaveAttribute(
      'data-rank',
      '1',
    );
    await expect(page.locator('tidemark-badge')).toHaveCount(3);
  });
}

for (const [what, url, where] of [
  ['HTML paper', `https://arxiv.org/html/${first()}v2`, 'h1.ltx_title > tidemark-badge'],
  [
    'HTML paper in the dark',
    `https://arxiv.org/html/${first()}?dark`,
    'h1.ltx_title > tidemark-badge',
  ],
  ['formats', `https://arxiv.org/format/${first()}`, 'h1 > tidemark-badge'],
  ['ar5iv', `https://ar5iv.labs.arxiv.org/html/${first()}`, 'h1.ltx_title > tidemark-badge'],
  ['alphaXiv', `https://www.alphaxiv.org/abs/${first()}`, 'h1 > tidemark-badge'],
  ['a PDF', `https://arxiv.org/pdf/${first()}v1`, 'body > tidemark-badge'],
] as const) {
  test(`${what}: the paper itself is marked`, async ({ tidemark }) => {
    const page = await tidemark.context.newPage();
    await page.goto(url);
    await expect(page.locator(where)).toHaveAttribute('data-rank', '1');
    await page.screenshot({ path: `.output/pictures/${what.replaceAll(' ', '-')}.png` });
  });
}

test('a site that goes on without loading: marks follow', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://www.alphaxiv.org/');
  await expect(page.locator('tidemark-badge')).toHaveCount(3);
  await page.locator(`a[href="/abs/${first()}"]`).click();
  await expect(page.locator('h1 > tidemark-badge')).toHaveAttribute('data-arxiv-id', first());
  await page.goBack();
  await expect(page.locator('a + tidemark-badge')).toHaveCount(3);
});

test('Hugging Face: the reader’s own marks and a save control, no numbers of ours', async ({
  tidemark,
}) => {
  const page = await tidemark.context.newPage();
  await page.goto('https://huggingface.co/papers');
  await expect(page.locator('h3 > tidemark-save')).toHaveCount(12);
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
  await page.goto(`https://huggingface.co/papers/${first()}`);
  const seen = await closedRoots(page);
  await page.locator('h1 > tidemark-save').click();
  await seen.wait('button', /^Saved. Press to remove from the queue: /);
  await expect(page.locator('h1 > tidemark-save')).toHaveAttribute(
    'data-paper-key',
    `arxiv:${first()}`,
  );
  await expect(page.locator('tidemark-badge')).toHaveCount(0);
});

test('the toolbar shows the upvotes of the page’s paper', async ({ tidemark }) => {
  const page = await tidemark.context.newPage();
  await page.goto(`https://arxiv.org/abs/${first()}`);
  const upvotes = await page.locator('h1 > tidemark-badge').getAttribute('data-upvotes');
  const worker = await tidemark.worker();
  const shown = (): Promise<string> =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
          action: { getBadgeText(q: object): Promise<string> };
        };
      };
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url?.includes('/abs/'));
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  await expect.poll(shown).toBe(upvotes);
});
