// What one "save" in another tab costs an open list: storage reads of title shards.
import { expect, it, vi } from 'vitest';
import { createSlices } from '../../../utils/overlay/slices.ts';
import { createStore } from '../../../utils/overlay/store.ts';
import { createTitles } from '../../../utils/overlay/titles.ts';
const slices = createSlices(new AbortController().signal, true);
const rows: any[] = Array.from({ length: 60 }, (_, n) => ({ keys: [`url:https://c.example/${n}`], title: `Tides of Coasts ${n}`, authors: ['Ada Example'], url: `https://c.example/${n}`, anchor: { childElementCount: 0, querySelector: () => null }, primary: false }));
it('count', async () => {
  let reads = 0;
  vi.stubGlobal('chrome', { storage: { local: { get: (k: string[]) => { reads += k.filter((x) => x.startsWith('k1:')).length; return Promise.resolve({}); } } } });
  const store = createStore();
  const titles = createTitles(store) as any;
  await store.need([], ['url:https://c.example/1' as any]);
  const pass = async () => { await titles.prepare(rows, slices); await titles.recognise(rows, slices); titles.rest?.(); };
  await pass();
  const first = reads;
  for (let n = 0; n < 3; n += 1) {
    // watch-stored.ts
    if (store.changed({ [[...['q1:x00']][0]!]: { newValue: '' }, 's': {}, ...Object.fromEntries(['settings'].map((k) => [k, {}])) })) titles.forget(); else titles.forget();
    await pass();
  }
  console.log('first', first, 'after three private changes', reads - first);
  const small = createStore();
  const t2 = createTitles(small) as any;
  await t2.prepare(rows.slice(0, 1), slices); await t2.recognise(rows.slice(0, 1), slices); t2.rest?.();
  const all = Array.from({ length: 64 }, (_, n) => n);
  const { TITLE_SHARDS } = await import('../../../utils/titles/format.ts');
  console.log('one row: shards whose change is heard', TITLE_SHARDS.filter((k) => small.changed({ [k]: { newValue: '' } }) !== undefined).length, all.length);
  expect(1).toBe(1);
});
