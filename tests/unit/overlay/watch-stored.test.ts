// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { PassDependencies } from '../../../utils/overlay/pass.ts';
import { watchStored } from '../../../utils/overlay/watch-stored.ts';

type Changes = Record<string, { newValue?: unknown }>;

afterEach(() => vi.unstubAllGlobals());

it('titles hear what was stored anew, and that all may be when the page comes back', () => {
  let tell: (changes: Changes) => void = () => undefined;
  const onChanged = {
    addListener: (listener: (changes: Changes) => void) => void (tell = listener),
  };
  vi.stubGlobal('chrome', { storage: { local: { onChanged } } });
  vi.stubGlobal('browser', undefined);
  const titles = { forget: vi.fn() };
  const store = { changed: () => 'private', forget: vi.fn() };
  const { signal } = new AbortController();
  const deps = { doc: document, store, titles, signal } as unknown as PassDependencies;
  const pass = vi.fn(() => Promise.resolve());
  watchStored(deps, pass);
  tell({ 'q1:2611': {} });
  expect(titles.forget).toHaveBeenLastCalledWith({ 'q1:2611': {} });
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(titles.forget).toHaveBeenLastCalledWith();
  expect(pass).toHaveBeenCalledTimes(2);
});
