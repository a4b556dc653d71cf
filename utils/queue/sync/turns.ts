/** Works one after the other: two exchanges at once would tell the same twice. */
export function createTurns() {
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    // Whoever asked for it hears of it.
    turn = mine.catch(() => undefined);
    return mine;
  };
}
