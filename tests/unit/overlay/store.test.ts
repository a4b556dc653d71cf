import { afterEach, expect, it, vi } from 'vitest';
import { createStore } from '../../../utils/overlay/store.ts';

afterEach(() => vi.unstubAllGlobals());

/** A store that has read what a page of one month needs. */
async function read(stored: Record<string, unknown>) {
  const get = vi.fn((keys: string[]) =>
    Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
  );
  vi.stubGlobal('chrome', { storage: { local: { get } } });
  const store = createStore();
  await store.need(['2608']);
  return { store, get };
}

it('knows by how much the clock is wrong, so that "today" is the feed’s day', async () => {
  const { store } = await read({ 't1:head': { months: [], complete: false, skew: 3_600_000 } });
  expect(store.skew()).toBe(3_600_000);
  expect((await read({})).store.skew()).toBe(0);
  expect((await read({ 't1:head': { skew: 'soon' } })).store.skew()).toBe(0);
});

it('reads each key once, follows changes of what it read, and forgets when told', async () => {
  const { store, get } = await read({});
  await store.need(['2608']);
  expect(get).toHaveBeenCalledTimes(1);
  expect(store.changed({ 't1:2501': { newValue: '' } })).toBeUndefined();
  expect(store.changed({ settings: { newValue: { pausedHosts: ['arxiv.org'] } } })).toBe('private');
  expect(store.isPausedOn('arxiv.org')).toBe(true);
  store.forget();
  await store.need(['2608']);
  expect(get).toHaveBeenCalledTimes(2);
  expect(store.isPausedOn('arxiv.org')).toBe(false);
});
