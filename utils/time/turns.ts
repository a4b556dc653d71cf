/** Runs works one after another, in the order in which they were asked for; one that fails holds up none. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    // Who asked hears of the failure; the next in turn only waits for the end.
    last = next.catch(() => undefined);
    return next;
  };
}
