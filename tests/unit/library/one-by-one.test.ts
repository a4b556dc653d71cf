import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOneByOne } from '../../../entrypoints/library/queue/notes/one-by-one.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Work that takes 100 ms, with how often it began and how many ran at once. */
function workOf100Ms() {
  const seen = { begun: 0, running: 0, most: 0 };
  const turns = createOneByOne(async () => {
    seen.begun += 1;
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen.running -= 1;
  });
  return { seen, turns };
}

it('waits from the first that asked, however many ask after it', async () => {
  const { seen, turns } = workOf100Ms();
  turns.later(300);
  await vi.advanceTimersByTimeAsync(200);
  turns.later(300);
  await vi.advanceTimersByTimeAsync(100);
  expect(seen.begun).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.begun).toBe(1);
});

it('does what is asked meanwhile after it, once for all who ask', async () => {
  const { seen, turns } = workOf100Ms();
  void turns.now();
  await vi.advanceTimersByTimeAsync(50);
  void turns.now();
  void turns.now();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual({ begun: 2, running: 0, most: 1 });
});

it('does not wait any longer once it is done at once', async () => {
  const { seen, turns } = workOf100Ms();
  turns.later(300);
  void turns.now();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.begun).toBe(1);
});

it('ends at once where there is nothing to do', async () => {
  await expect(createOneByOne(() => undefined).now()).resolves.toBeUndefined();
});
