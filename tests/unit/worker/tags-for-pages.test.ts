import { expect, it } from 'vitest';
import { createTagsForPages } from '../../../utils/worker/tags-for-pages.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const saved = (n: number, tags = ['mine']) => ({
  history: [],
  item: { key: arxivKey(`2608.${10_000 + n}`), state: 'reading' as const, tags },
});

function setUp(stored: Record<string, unknown> = {}) {
  const clock = { now: Date.UTC(2026, 7, 21) };
  const { browser } = fakeBrowser({
    'storage.session.get': () => ({ ...stored }),
    'storage.session.set': (items: object) => void Object.assign(stored, items),
  });
  /** As after each start of the worker. */
  const start = () => createTagsForPages({ browser, now: () => new Date(clock.now) });
  return { clock, start };
}

it('a page that asks for every saved paper gets the tags of thirty an hour, whatever starts anew', async () => {
  const { clock, start } = setUp();
  const tell = start();
  const flood = await Promise.all(Array.from({ length: 50 }, (_, n) => tell(saved(n))));
  expect(flood.filter(({ item }) => item?.tags)).toHaveLength(30);
  const again = await Promise.all(Array.from({ length: 50 }, (_, n) => start()(saved(200 + n))));
  expect(again.filter(({ item }) => item?.tags)).toEqual([]);
  expect(again[0]?.item).toEqual({ key: arxivKey('2608.10200'), state: 'reading' });
  clock.now += 3_600_000;
  expect((await start()(saved(300))).item?.tags).toEqual(['mine']);
});

it('a card that is opened again has its tags, and papers without tags are not counted', async () => {
  const { start } = setUp();
  const tell = start();
  for (let n = 0; n < 60; n += 1) {
    expect((await tell(saved(1))).item?.tags).toEqual(['mine']);
    expect((await tell(saved(100 + n, []))).item?.tags).toEqual([]);
  }
  for (let n = 2; n <= 30; n += 1) expect((await tell(saved(n))).item?.tags).toEqual(['mine']);
  expect((await tell(saved(31))).item?.tags).toBeUndefined();
  expect((await tell(saved(1))).item?.tags).toEqual(['mine']);
});

it.each([undefined, 'odd', 7, { a: 'x' }, { b: Infinity }])('reads %j as nothing', async (odd) => {
  expect((await setUp({ 'tags-shown': odd }).start()(saved(1))).item?.tags).toEqual(['mine']);
});
