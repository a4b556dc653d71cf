import type { Asked } from '../db/state-values.ts';

export const RECENT_DAYS = 14;
/** Days older than this are never read again. */
export const SETTLED_DAYS = 60;

/** What the choice of the next reading depends on. Times in milliseconds since 1970, by our own clock. */
export interface Scene {
  now: number;
  /** The number of the feed's day now (`dayNumber`), whether it is at a weekend, when it opened and when the next will. */
  today: number;
  weekend: boolean;
  openedAt: number;
  nextOpensAt: number;
  /** When popup or library was last opened. */
  lookedAt: number;
  /** When each day, by how many days it is back (0…60), was last read; 0: never. */
  readAt: ArrayLike<number>;
  /** How many papers each of them holds. */
  size: ArrayLike<number>;
  /** Of the last 24 hours, by our own clock too. */
  asked: Asked;
  /** This install's own number in 0…1, so that installs are spread. */
  phase: number;
}
