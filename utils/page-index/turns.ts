/** Runs works one after another, in the order in which they were asked for; one that fails holds up none. */
export function createTurns(): (work: () => Promise<void>) => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  return (work) => {
    const next = running.then(work, work);
    // Who asked hears of the failure; the next in turn only waits for the end.
    running = next.catch(() => undefined);
    return next;
  };
}
