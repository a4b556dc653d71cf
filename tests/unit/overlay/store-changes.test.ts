import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../../utils/overlay/store.ts';

async function storeThatRead(keys: string[]) {
  const local = { get: () => Promise.resolve({}) };
  vi.stubGlobal('chrome', { storage: { local } });
  vi.stubGlobal('browser', undefined);
  const store = createStore();
  await store.read(keys);
  return store;
}

describe('changes of what is stored', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('are public only where the feed changed', async () => {
    const keys = [
      't1:2611',
      't1:head',
      'k1:0a',
      'q1:2611',
      'q1:x03',
      'settings',
      'v1',
      's1',
      'bar:x.org',
    ];
    const store = await storeThatRead(keys);
    const said = keys.map((key) => store.changed({ [key]: { newValue: 'x' } }));
    expect(said.map((one) => one === 'public')).toEqual(keys.map((key) => /^[tk]1:/.test(key)));
    expect(said).not.toContain(undefined);
    expect(store.changed({ 'q1:2610': { newValue: 'x' } })).toBeUndefined();
    expect(store.changed({ 'q1:2611': {}, 't1:2611': {} })).toBe('public');
  });
});
