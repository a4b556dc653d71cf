import type { Sighting } from '../sites/types.ts';
import { createNearness, type Nearness } from './near-papers.ts';
import type { NearProfile } from './format.ts';

/** Ends the task that is running from time to time (utils/overlay/slices.ts). */
export interface Turns {
  each<T>(items: readonly T[], act: (item: T) => void): Promise<void>;
}

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

/** Says of each row that is near why, those in view and below first. */
export async function scoreRows(
  profile: NearProfile,
  rows: readonly Sighting[],
  onNear: (row: Sighting, nearness: Nearness) => void,
  turns: Turns,
): Promise<void> {
  const nearnessOf = createNearness(profile);
  const first = firstInView(rows);
  await turns.each([...rows.slice(first), ...rows.slice(0, first)], (row) => {
    const nearness = nearnessOf(row.title, abstractOf(row));
    if (nearness !== undefined) onNear(row, nearness);
  });
}
