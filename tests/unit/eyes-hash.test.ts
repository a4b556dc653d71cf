// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { followHash, hashBefore, pageHash } from '../../components/page-hash.ts';
const tick = () => new Promise((r) => setTimeout(r, 20));
it('from a paper to a view that puts its remembered choices into the address', async () => {
  followHash(() => {
    // list/use-view-address.ts: replaceHash(), in a layout effect of the view
    if (location.hash === '#today') {
      history.replaceState(null, '', '#today?order=speed');
      dispatchEvent(new HashChangeEvent('hashchange'));
    }
  });
  location.hash = '#paper/arxiv:2501.00001';
  await tick();
  location.hash = '#today';
  await tick();
  expect(pageHash()).toBe('#today?order=speed');
  expect(hashBefore()).toBe('#paper/arxiv:2501.00001');
});
