const MINUTE = 60_000;
const BASE_MS = MINUTE;
const CAP_MS = 60 * MINUTE;
const LEAST_MS = 5000;

/** Exponential backoff with full jitter; never sooner than the feed asked, nor within 5 s. `tries` from 1. */
export function backoffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(CAP_MS, BASE_MS * 2 ** Math.min(tries - 1, 10));
  return Math.max(LEAST_MS, retryAfterMs, Math.round(random() * ceiling));
}

/**
 * The wait of an install that has its lists already: long enough that a million of them ask a feed in
 * trouble no more often than a sound one, and come back spread over more than an hour
 * (docs/NETWORK.md). A wish of the feed is the least, and they do not all come at its end.
 */
export function calmBackoffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const [from, to] = tries <= 1 ? [10, 70] : [20, 100];
  const spread = from + random() * (to - from);
  return Math.round(retryAfterMs + spread * MINUTE);
}

/** The same for one month of the archive, which nobody waits for: from some minutes to half a day. */
export function monthBackoffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(12 * CAP_MS, BASE_MS * 2 ** Math.min(tries + 2, 12));
  return Math.max(BASE_MS, retryAfterMs, Math.round(random() * ceiling));
}
