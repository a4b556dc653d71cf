import { wait } from './wait.ts';

/** Shorter than a frame, so that a page goes on to be drawn. */
const LONGEST_MS = 8;

/** Gives what long work asks between its parts: ends the task that is running where it has taken long. */
export function createBreather(pause = (): Promise<void> => wait(0)): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < LONGEST_MS) return;
    await pause();
    start = performance.now();
  };
}
