import { vi } from 'vitest';
import { createSlices } from '../../utils/overlay/slices.ts';
import { createStore } from '../../utils/overlay/store.ts';
import { createTitles } from '../../utils/overlay/titles.ts';
import { neurips } from '../../utils/sites/neurips.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { LIST_URL } from './neurips-list.ts';

/** Passes over a list of NeurIPS, as `runPass` makes them, with what is stored. */
export function titlePasses(stored: Record<string, unknown>) {
  let shards = 0;
  const get = (keys: string[]): Promise<Record<string, unknown>> => {
    shards += keys.filter((key) => key.startsWith('k1:')).length;
    return Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]])));
  };
  const api = { storage: { local: { get } } };
  vi.stubGlobal('chrome', api);
  const { signal } = new AbortController();
  const slices = createSlices(signal, true);
  const store = createStore();
  const titles = createTitles(store);
  return {
    api,
    store,
    titles,
    /** What the page's rows are, and how many shards of titles were read for it; `during` comes while they are. */
    async pass(
      doc: Document,
      during: () => void = () => undefined,
    ): Promise<{ found: Sighting[]; reads: number }> {
      const before = shards;
      await titles.begin(slices);
      const rows = neurips.sightings(doc, LIST_URL);
      const ready = titles.prepare(rows, slices);
      during();
      await ready;
      const found = await titles.recognise(rows, slices);
      titles.rest();
      return { found, reads: shards - before };
    },
  };
}
