import type { QueueRow } from './item/schema.ts';
import { changedOf } from './item/fields.ts';

export interface WeekNumbers {
  /** The Monday of the week, `YYYY-MM-DD`, by UTC. */
  monday: string;
  saved: number;
  done: number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

function mondayOf(ms: number): number {
  const day = Math.floor(ms / DAY);
  return (day - ((day + 3) % 7)) * DAY;
}

/** How many papers were saved and done in each of the last weeks, oldest first. */
export function weekNumbers(items: readonly QueueRow[], now: Date, weeks = 12): WeekNumbers[] {
  const last = mondayOf(now.getTime());
  const list = Array.from({ length: weeks }, (_, n) => ({
    monday: new Date(last - (weeks - 1 - n) * WEEK).toISOString().slice(0, 10),
    saved: 0,
    done: 0,
  }));
  const weekOf = (at: string) => list[weeks - 1 - (last - mondayOf(Date.parse(at))) / WEEK];
  for (const item of items) {
    const saved = weekOf(item.savedAt);
    if (saved) saved.saved += 1;
    const done = item.state === 'done' ? weekOf(changedOf(item, 'state')) : undefined;
    if (done) done.done += 1;
  }
  return list;
}
