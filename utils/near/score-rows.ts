import type { Sighting } from '../sites/types.ts';
import { createNearness, type Nearness } from './near-papers.ts';
import type { NearProfile } from './format.ts';

/** Ends the task that is running from time to time (utils/overlay/slices.ts). */
export interface Turns {
  each<T>(items: readonly T[], act: (item: T) => void): Promise<void>;
}

/**
 * Of all rows of a page, of which arXiv's longest have less than half: a page that puts in ever more of them, to
 * measure which words take long, is not read on.
 */
const MOST_LETTERS = 8_000_000;

/** arXiv's abstract of a row, '' where the list shows none. */
function abstractOf({ row = [] }: Sighting): string {
  const [, dd] = row;
  return dd?.querySelector('p.mathjax')?.textContent ?? '';
}

/** The first row that is not above the window, by halving: rows stand in the order of the page. */
function firstInView(rows: readonly Sighting[]): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const box = rows[middle]?.anchor.getBoundingClientRect();
    if (box !== undefined && box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scores the rows of one page by a profile. */
export function createRowScorer(profile: NearProfile) {
  const nearnessOf = createNearness(profile);
  let letters = MOST_LETTERS;

  /** Says of each row that is near why, those in view and below first. */
  return async (
    rows: readonly Sighting[],
    onNear: (row: Sighting, nearness: Nearness) => void,
    turns: Turns,
  ): Promise<void> => {
    const first = firstInView(rows);
    await turns.each([...rows.slice(first), ...rows.slice(0, first)], (row) => {
      if (letters < 0) return;
      const abstract = abstractOf(row);
      letters -= row.title.length + abstract.length;
      const nearness = nearnessOf(row.title, abstract);
      if (nearness !== undefined) onNear(row, nearness);
    });
  };
}
