import type { Sighting } from '../../utils/sites/types.ts';

/** What comes after one of these begins a line of its own, by which every row of a list grows. */
const BLOCK = /^(?:h[1-6]|p|div|li|dt|dd|section|article|td)$/;

/** The elements after which a mark of a row would begin a new line, by name. */
export const blockAnchors = (found: readonly Sighting[]): string[] =>
  found
    .filter((one) => one.beside === true && one.row !== undefined)
    .map(({ anchor }) => anchor.localName)
    .filter((name) => BLOCK.test(name));
