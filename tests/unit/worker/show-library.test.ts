import { expect, it } from 'vitest';
import { showLibrary } from '../../../utils/worker/show-library.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

it('a library that is open in the window is gone to', async () => {
  const { browser, of } = fakeBrowser({ 'tabs.query': () => [{ id: 9 }, { id: 10 }] });
  await showLibrary(browser, 'queue', { index: 3, windowId: 2 });
  expect(of('tabs.query')).toEqual([[{ url: 'ext://ours/library.html*', windowId: 2 }]]);
  expect(of('tabs.update')).toEqual([[9, { active: true, url: 'ext://ours/library.html#queue' }]]);
  expect(of('tabs.create')).toEqual([]);
});

it('else one is opened right beside the tab that asked, or where the browser likes', async () => {
  const { browser, of } = fakeBrowser({ 'tabs.query': () => [{}] });
  await showLibrary(browser, 'today', { index: 0, windowId: 2 });
  await showLibrary(browser, 'today');
  expect(of('tabs.create')).toEqual([
    [{ url: 'ext://ours/library.html#today', index: 1, windowId: 2 }],
    [{ url: 'ext://ours/library.html#today', index: undefined, windowId: undefined }],
  ]);
});
