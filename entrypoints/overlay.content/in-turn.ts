/**
 * Runs passes one after the other: an old pass that waited must not paint over a new one. Calls that
 * come meanwhile become one more pass, from the time of the first of them. Failures end a pass quietly.
 */
export function inTurn(pass: (start: number) => Promise<void>): (start: number) => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: { start: number; done: Promise<void> } | undefined;

  const run = (start: number): Promise<void> =>
    (running = pass(start)
      .catch(() => undefined)
      .finally(() => (running = undefined)));

  return (start) => {
    if (running === undefined) return run(start);
    waiting ??= {
      start,
      done: running.then(() => {
        waiting = undefined;
        return run(start);
      }),
    };
    return waiting.done;
  };
}
