import { expect, it, vi } from 'vitest';
import { createSlices } from '../../../utils/overlay/slices.ts';
import { createStore } from '../../../utils/overlay/store.ts';
import { createTitles } from '../../../utils/overlay/titles.ts';
import { shardsOf } from '../../support/title-archive.ts';

const TITLE = 'Moon-Driven Sampling for Coastal Robots';
const { signal } = new AbortController();
const slices = createSlices(signal, true);
const seen = (over = {}): any => ({
  keys: ['url:https://conf.example/1'], title: TITLE, authors: ['Ada Example'], url: 'https://conf.example/1',
  anchor: { childElementCount: 0, querySelector: () => null }, primary: false, ...over,
});

it('forget in the middle of a pass', async () => {
  const stored = Object.fromEntries(shardsOf([{ id: '2501.00001', title: TITLE, authors: ['Ada Example'] }]));
  const get = vi.fn((keys: string[]) => new Promise((ok) => setTimeout(() => ok(Object.fromEntries(keys.map((k) => [k, stored[k]]))), 5)));
  vi.stubGlobal('chrome', { storage: { local: { get } } });
  const store = createStore();
  const titles = createTitles(store);
  const page = [seen()];
  const pass = async (rows: any[], during?: () => void) => {
    const ready = titles.prepare(rows, slices);
    during?.();
    await ready;
    const found = await titles.recognise(rows, slices);
    (titles as any).rest?.();
    return found.map(({ match }) => match?.id);
  };
  expect(await pass(page)).toEqual(['2501.00001']);
  // The page grows by a row; while its shard is read, the reader saves a paper somewhere: watch-stored.ts forgets
  const grown = [...page, seen({ title: 'Sand and Foam', url: 'https://conf.example/2', keys: ['url:https://conf.example/2'] })];
  const during = await pass(grown, () => titles.forget());
  const after = await pass(grown);
  const later = await pass(grown);
  console.log(during, after, later);
  expect(after).toEqual(['2501.00001', undefined]);
});
