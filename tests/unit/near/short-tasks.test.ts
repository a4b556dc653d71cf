import { afterEach, expect, it, vi } from 'vitest';
import { inShortTasks } from '../../../utils/near/short-tasks.ts';

afterEach(() => void vi.restoreAllMocks());

it('ends a task after the row with which it has taken half a frame, and begins with one of its own', async () => {
  let now = 5000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const done: string[] = [];
  const pause = async (): Promise<void> => {
    done.push('pause');
    // Others have their turn, for longer than a task of ours.
    now += 100;
    await Promise.resolve();
  };
  const act = (cost: number): void => {
    now += cost;
    done.push(String(cost));
  };
  const turns = inShortTasks(pause);
  await turns.each([3, 4, 2, 1, 30, 5], act);
  expect(done.join()).toBe('pause,3,4,2,pause,1,30,pause,5');
  await turns.each([], act);
  expect(done).toHaveLength(9);
});
