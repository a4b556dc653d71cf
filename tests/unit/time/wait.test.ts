import { expect, it, vi } from 'vitest';
import { wait } from '../../../utils/time/wait.ts';

it('waits as long as it is told, no less', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let isOver = false;
  void wait(1000).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
});
