import type { OnProblem } from './types.ts';

/**
 * What `read` gives for each row, one after the other. A row on which it throws (an address, an id or a
 * name that cannot be decoded) is left out by itself and counted; the others are read.
 */
export function* readRows<R, T extends object | string>(
  rows: Iterable<R>,
  read: (row: R) => T | undefined,
  onProblem: OnProblem = () => undefined,
): Generator<T> {
  for (const row of rows) {
    let found: T | undefined;
    try {
      found = read(row);
    } catch (error) {
      onProblem(String(error));
    }
    if (found) yield found;
  }
}
