import { FIRST_FEED_DAY } from './feed-day.ts';

const TOLERATED_MS = 10 * 60_000;
const NEVER_AHEAD_MS = 86_400_000;
/** The feed's first day: an answer that was given before it was given by a clock that is wrong. */
const FEED_BEGAN = Date.parse(FIRST_FEED_DAY);
const FEED_ENDS = Date.UTC(2200, 0, 1);

/**
 * Milliseconds to add to our clock to get the feed's, from the `Date` of an answer; 0 within 10 minutes,
 * undefined where the answer says no time.
 */
export function skewOf(headers: Headers, now: Date): number | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  return theirs >= FEED_BEGAN && theirs < FEED_ENDS ? soundSkew(theirs - now.getTime()) : undefined;
}

/** A skew from outside (a stored one too): 0 where it is no number, within 10 minutes, or longer than any clock is wrong. */
export function soundSkew(skew: unknown): number {
  const size = typeof skew === 'number' ? Math.abs(skew) : 0;
  return size > TOLERATED_MS && size < FEED_ENDS ? Number(skew) : 0;
}

/** Whether two readings of the skew tell of a clock that was set between them. */
export function clockWasSet(before: number, after: number): boolean {
  return Math.abs(after - before) > TOLERATED_MS;
}

/** A time that we wrote and that has not come yet was written by a clock that was wrong. */
export function isAhead(time: number, now: Date): boolean {
  return time - now.getTime() > TOLERATED_MS;
}

/**
 * A moment to wait for, or 0 when it is farther away than anything here ever waits: the clock was set back,
 * and nothing must be held for a year.
 */
export function saneWait(until: number, now: Date): number {
  return until - now.getTime() > NEVER_AHEAD_MS ? 0 : until;
}
