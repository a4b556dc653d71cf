/** The first pass, while the page loads; later ones share the frame with the page's own work. */
const FIRST_SLICE_MS = 12;
const LATER_SLICE_MS = 4;

/** Unlike a timer, which waits 4 ms when it follows another. The page's own input and painting go first. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      // An open port is kept for as long as the page.
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(0);
  });

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Resolves when what was just put into the page is on the screen; at once where the page is not shown. */
export async function afterPaint(): Promise<void> {
  if (!document.hidden) await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Work on long lists in short tasks, so that none of ours holds the page for long. */
export interface Slices {
  /** Ends the task that is running; what follows is one of its own. */
  pause(): Promise<void>;
  each<T>(items: readonly T[], act: (item: T) => void): Promise<void>;
  /** The next items, `most` of them where there are so many. */
  take<T>(items: Iterator<T>, most: number): Promise<T[]>;
}

/**
 * Throws the signal's reason between two slices once it is aborted. The slices of a `first` pass follow
 * each other; later there is one a frame.
 */
export function createSlices(signal: AbortSignal, first: boolean): Slices {
  const longest = first ? FIRST_SLICE_MS : LATER_SLICE_MS;
  let start = performance.now();

  async function pause(): Promise<void> {
    await (first || document.hidden ? nextTask() : nextFrame());
    signal.throwIfAborted();
    start = performance.now();
  }

  return {
    pause,
    async each(items, act) {
      for (const item of items) {
        act(item);
        if (performance.now() - start > longest) await pause();
      }
    },
    async take<T>(items: Iterator<T>, most: number): Promise<T[]> {
      const taken: T[] = [];
      while (taken.length < most) {
        const { done, value } = items.next();
        if (done) break;
        taken.push(value);
        if (performance.now() - start > longest) await pause();
      }
      return taken;
    },
  };
}
