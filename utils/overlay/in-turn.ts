/** From when a pass is measured; undefined for one that only the reader caused, of which the page hears nothing. */
type Start = number | undefined;

/**
 * Runs passes one after the other: an old pass that waited must not paint over a new one. Calls that
 * come meanwhile become one more pass, from the first time that one of them gives. `failed` hears why a pass ended early; the next one begins all the same.
 */
export function inTurn(
  pass: (start: Start) => Promise<void>,
  failed: (error: unknown) => void,
): (start: Start) => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: { start: Start; done: Promise<void> } | undefined;

  const run = (start: Start): Promise<void> =>
    (running = pass(start)
      .catch(failed)
      .finally(() => (running = undefined)));

  return (start) => {
    if (running === undefined) return run(start);
    waiting ??= {
      start,
      done: running.then(() => {
        const due = waiting?.start;
        waiting = undefined;
        return run(due);
      }),
    };
    waiting.start ??= start;
    return waiting.done;
  };
}
