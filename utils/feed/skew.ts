const TOLERATED_MS = 10 * 60_000;
const NEVER_AHEAD_MS = 86_400_000;

/** Milliseconds to add to our clock to get the feed's, from the `Date` of an answer; 0 within 10 minutes. */
export function skewOf(headers: Headers, now: Date): number {
  const skew = Date.parse(headers.get('date') ?? '') - now.getTime();
  return Number.isFinite(skew) && Math.abs(skew) > TOLERATED_MS ? skew : 0;
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
