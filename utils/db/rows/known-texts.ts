const MOST_KNOWN = 20_000;
const LONGEST = 100;

/**
 * A check of texts that remembers what it said: few dates stand in many rows, and the same ranks are read again
 * with every change of the queue. Lives as long as the page or worker.
 */
export function knownTexts(check: (value: unknown) => boolean): (value: unknown) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    if (typeof value !== 'string') return false;
    const there = known.get(value);
    if (there !== undefined) return there;
    const isSound = check(value);
    if (known.size > MOST_KNOWN) known.clear();
    if (value.length <= LONGEST) known.set(value, isSound);
    return isSound;
  };
}
