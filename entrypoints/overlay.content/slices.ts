const SLICE_MS = 12;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Work on long lists in short tasks, so that none of ours holds the page for long. */
export interface Slices {
  each<T>(items: readonly T[], act: (item: T) => void): Promise<void>;
}

/** Throws the signal's reason between two slices once it is aborted. */
export function createSlices(signal: AbortSignal): Slices {
  let start = performance.now();
  return {
    async each(items, act) {
      for (const item of items) {
        act(item);
        if (performance.now() - start <= SLICE_MS) continue;
        await nextTask();
        signal.throwIfAborted();
        start = performance.now();
      }
    },
  };
}
