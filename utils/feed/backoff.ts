const BASE_MS = 60_000;
const CAP_MS = 3_600_000;

/** Exponential backoff with full jitter; never sooner than the feed asked, nor within 5 s. `tries` from 1. */
export function backoffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(CAP_MS, BASE_MS * 2 ** Math.min(tries - 1, 10));
  return Math.max(5000, retryAfterMs, Math.round(random() * ceiling));
}

/** The same for one month of the archive, which nobody waits for: from some minutes to half a day. */
export function monthBackoffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(12 * CAP_MS, BASE_MS * 2 ** Math.min(tries + 2, 12));
  return Math.max(BASE_MS, retryAfterMs, Math.round(random() * ceiling));
}
