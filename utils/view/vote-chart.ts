import type { VoteSampleRow } from '../db/tables.ts';

export interface ChartPoint {
  x: number;
  y: number;
}

/**
 * Places readings (oldest first) in a box: time to the right, upvotes up from 0. Undefined for fewer
 * than two readings, where there is no line to draw.
 */
export function chartPoints(
  samples: readonly VoteSampleRow[],
  { width, height }: { width: number; height: number },
): ChartPoint[] | undefined {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || first.at === last.at) return undefined;
  const top = Math.max(1, ...samples.map(({ upvotes }) => upvotes));
  return samples.map(({ at, upvotes }) => ({
    x: ((at - first.at) / (last.at - first.at)) * width,
    y: height - (upvotes / top) * height,
  }));
}

/** The readings to list in a table: the last of each UTC day, newest first. */
export function dailyReadings(
  samples: readonly VoteSampleRow[],
): { day: string; upvotes: number }[] {
  const days = new Map<string, number>();
  for (const { at, upvotes } of samples)
    days.set(new Date(at * 60_000).toISOString().slice(0, 10), upvotes);
  return [...days].map(([day, upvotes]) => ({ day, upvotes })).reverse();
}
