import type { VoteSampleRow } from '../db/tables.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** How coarse samples may be, in minutes, by their age in minutes. */
function grain(age: number): number {
  if (age <= 2 * DAY) return 30;
  return age <= 14 * DAY ? 6 * HOUR : DAY;
}

/**
 * The samples of one paper (oldest first) that can go: in each grain of time the last one stays, and
 * the very first stays for ever.
 */
export function surplus(samples: readonly VoteSampleRow[], nowMinutes: number): VoteSampleRow[] {
  return samples.filter((sample, i) => {
    const next = samples[i + 1];
    if (i === 0 || next === undefined) return false;
    const size = grain(nowMinutes - sample.at);
    return Math.floor(sample.at / size) === Math.floor(next.at / size);
  });
}
