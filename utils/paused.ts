/** Whether the reader switched the marks off, everywhere or on this host. Reads the stored settings alone: the overlay needs no more of them. */
export function isPausedOn(stored: unknown, host: string): boolean {
  const raw = typeof stored === 'object' && stored !== null ? stored : {};
  const { paused, pausedHosts } = raw as { paused?: unknown; pausedHosts?: unknown };
  return paused === true || (Array.isArray(pausedHosts) && pausedHosts.includes(host));
}
