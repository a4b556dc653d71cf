let last: Promise<void> = Promise.resolve();

/** Runs a change of what is stored when those before it have ended, well or not: each reads what the one before wrote. */
export function afterOthers(work: () => Promise<void>): Promise<void> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
