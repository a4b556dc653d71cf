import type { VoteSampleRow } from '../db/tables.ts';

const WINDOW = 24 * 60;
const SHORTEST = 30;
const STALE = 36 * 60;

/** Upvotes an hour over the last day of readings (times in minutes, oldest first); 0 when not known. */
export function speedOf(all: readonly VoteSampleRow[], nowMinutes: number): number {
  // A clock that was ahead leaves readings that have not come yet.
  const samples = all.filter(({ at }) => at <= nowMinutes);
  const last = samples.at(-1);
  if (last === undefined || nowMinutes - last.at > STALE) return 0;
  const first = samples.find((sample) => last.at - sample.at <= WINDOW);
  if (first === undefined || last.at - first.at < SHORTEST) return 0;
  return Math.max(0, Math.round(((last.upvotes - first.upvotes) * 60) / (last.at - first.at)));
}
