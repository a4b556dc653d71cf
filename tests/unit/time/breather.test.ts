import { afterEach, expect, it, vi } from 'vitest';
import { createBreather } from '../../../utils/time/breather.ts';

afterEach(() => void vi.restoreAllMocks());

it('pauses where the task has taken long since it began, and not before', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pause = vi.fn(() => {
    now += 1000;
    return Promise.resolve();
  });
  const breathe = createBreather(pause);
  const pauses: number[] = [];
  for (const cost of [3, 4, 2, 3, 4, 20]) {
    now += cost;
    await breathe();
    pauses.push(pause.mock.calls.length);
  }
  expect(pauses).toEqual([0, 0, 1, 1, 1, 2]);
});
