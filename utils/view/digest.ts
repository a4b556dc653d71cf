import type { Entry } from './entries.ts';

const MOST_A_DAY = 6;
const MOST_NEAR = 2;

/**
 * The best of one day, from its entries in the day's order: all that is watched for, then the two nearest to
 * the reader's own papers, then the most upvoted, six in all (or as many as are watched for).
 */
export function bestOfDay(
  entries: readonly Entry[],
  nearest: ReadonlyMap<string, Entry>,
  heading: string,
): Entry[] {
  const watched = entries.filter((entry) => entry.watched);
  const chosen = new Map(watched.map((entry) => [entry.paper.id, entry]));
  const ofDay = new Map(entries.map((entry) => [entry.paper.id, entry]));
  const near = [...nearest].filter(([id]) => ofDay.has(id) && !chosen.has(id)).slice(0, MOST_NEAR);
  for (const [id, { reason }] of near) {
    const entry = ofDay.get(id);
    if (entry && chosen.size < MOST_A_DAY) chosen.set(id, { ...entry, reason });
  }
  for (const entry of entries) {
    if (chosen.size >= MOST_A_DAY) break;
    if (!chosen.has(entry.paper.id)) chosen.set(entry.paper.id, entry);
  }
  return [...chosen.values()].map((entry, index) => (index === 0 ? { ...entry, heading } : entry));
}
