import type { Turns } from './score-rows.ts';

/** Half a frame: nobody waits for what is near as for the marks, whose tasks are longer. */
const LONGEST_MS = 8;

/** Rows one after the other in tasks of their own, each ended by `pause`; the first is what led here. */
export function inShortTasks(pause: () => Promise<void>): Turns {
  let start: number | undefined;
  return {
    async each(items, act) {
      for (const item of items) {
        if (start === undefined || performance.now() - start > LONGEST_MS) {
          await pause();
          start = performance.now();
        }
        act(item);
      }
    },
  };
}
