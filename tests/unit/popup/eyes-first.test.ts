// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepView } from '../../../entrypoints/popup/first-view/keep.ts';
import { paintView } from '../../../components/first-view/paint.ts';
import { whenPainted } from '../../../entrypoints/popup/first-view/take-over.ts';
import { nameOfView } from '../../../components/first-view/kept.ts';
import { native } from '../../../utils/i18n/native.ts';
beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { getManifest: () => ({ version: '1.0.0' }) } });
  vi.spyOn(native(), 'getUILanguage').mockImplementation(() => 'en');
  localStorage.clear();
  document.documentElement.removeAttribute('data-theme');
});
afterEach(() => vi.restoreAllMocks());
const page = (inner: string) => {
  document.body.innerHTML = `<div id="root"><header>h</header><main>${inner}</main><footer>f</footer></div>`;
  return document.querySelector('#root')!;
};
const ROWS = '<ol data-papers="1"><li data-paper-key="arxiv:1"><b class="title">A</b></li></ol>';

it.each([
  ['body null', { root: {}, body: null }], ['root null', { root: null, body: [] }], ['bad attr', { root: { 'data-theme': 'dark', 'a b': '1' }, body: [] }],
  ['script', { root: {}, body: [['script', { src: 'https://evil.example/x.js' }, 'globalThis.evil=1']] }],
  ['iframe', { root: {}, body: [['iframe', { src: 'https://evil.example/' }]] }],
  ['empty', { root: {}, body: [] }],
  ['deep', null],
])('hostile %s', (_, view) => {
  page('');
  let body: any = view;
  if (view === null) { let t: any = ['i', {}]; for (let n = 0; n < 20000; n += 1) t = ['i', {}, t]; localStorage.setItem('first-view', 'x'); body = { root: {}, body: [] }; }
  localStorage.setItem('first-view', JSON.stringify({ of: nameOfView(), ...body }));
  paintView();
  console.log(_, !!document.querySelector('.painted'), document.querySelector('.painted')?.innerHTML, 'kept:', localStorage.getItem('first-view') !== null, document.documentElement.getAttribute('data-theme'));
});
it('a filter that finds nothing', () => {
  keepView(page(ROWS));
  expect(localStorage.getItem('first-view')).not.toBeNull();
  keepView(page('<input type="search" value="zzz"><ol data-papers="0"></ol><p class="empty">none</p>'));
  expect(localStorage.getItem('first-view')).not.toBeNull();
});
it('start fails', async () => {
  keepView(page(ROWS)); page(''); paintView();
  whenPainted(() => { /* import('./start.tsx') rejected, or mount threw */ });
  await new Promise((r) => setTimeout(r, 1500));
  console.log('painted stays after 1.5 s:', !!document.querySelector('.painted'));
});
it('storage denied, and a row is open', () => {
  const root = page(ROWS + '<div class="details"></div>');
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
  expect(() => keepView(root)).not.toThrow();
});
