import { expect, it, vi } from 'vitest';
import { askToKeep } from '../../../components/kept/ask-to-keep.ts';

const answering = (persisted: boolean, persist: boolean) => ({
  persisted: vi.fn(() => Promise.resolve(persisted)),
  persist: vi.fn(() => Promise.resolve(persist)),
});

it('asks the browser to keep what is stored, once it is granted no more', async () => {
  expect(await askToKeep(answering(false, true))).toBe('kept');
  expect(await askToKeep(answering(false, false))).toBe('refused');
  const granted = answering(true, false);
  expect(await askToKeep(granted)).toBe('kept');
  expect(granted.persist).not.toHaveBeenCalled();
});

it('where the browser cannot be asked, or fails, that is said and nothing breaks', async () => {
  expect(await askToKeep(undefined)).toBe('unknown');
  expect(await askToKeep({})).toBe('unknown');
  expect(await askToKeep({ persisted: () => Promise.reject(new Error('no')) })).toBe('unknown');
});
