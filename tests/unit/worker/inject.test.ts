import { expect, it } from 'vitest';
import { injectScripts } from '../../../utils/worker/inject.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

it('scripts come into open tabs of the site, not into those that are left out; one that refuses stops none', async () => {
  const { browser, of } = fakeBrowser({
    'tabs.query': () => [
      { id: 1, url: 'https://arxiv.org/abs/2608.00001' },
      { id: 2, url: 'https://arxiv.org/login' },
      { url: 'https://arxiv.org/abs/2608.00002' },
      { id: 3, url: 'https://arxiv.org/list/cs.LG/new' },
    ],
    'scripting.executeScript': ({ target }: { target: { tabId: number } }) => {
      if (target.tabId === 1) throw new Error('no access');
    },
  });
  const matches = ['https://arxiv.org/*'];
  const exclude_matches = ['https://arxiv.org/login*'];
  await injectScripts(browser, { matches, exclude_matches, js: ['a.js', 'b.js'] });
  expect(of('tabs.query')).toEqual([[{ url: matches, discarded: false }]]);
  expect(of('scripting.executeScript')).toEqual([
    [{ target: { tabId: 1 }, files: ['/a.js', '/b.js'] }],
    [{ target: { tabId: 3 }, files: ['/a.js', '/b.js'] }],
  ]);
});

it('without pages to leave out, a tab whose address is not told gets them too', async () => {
  const { browser, of } = fakeBrowser({ 'tabs.query': () => [{ id: 5 }] });
  await injectScripts(browser, { matches: ['https://a.example/*'], js: ['a.js'] });
  expect(of('scripting.executeScript')).toHaveLength(1);
});
