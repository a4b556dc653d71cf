import { generateNKeysBetween } from 'fractional-indexing';
import type { QueueRow } from './item/schema.ts';

/** The reader's own order: by rank, equal ranks (made on two devices) by id. */
export function byRank(a: QueueRow, b: QueueRow): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** `n` ranks before all others, smallest first: what is saved last comes first. */
export function topRanks(first: QueueRow | undefined, n: number): string[] {
  return generateNKeysBetween(null, first?.rank ?? null, n);
}

export type Place = { before: string } | { after: string };

/** Letters of a rank: over so many those around get new ones too, which then have no more than this. */
const LONG = 100;
const SHORT = 50;

/**
 * New ranks, by id, that bring `moved` (in this order) to a place among `items`. Usually only the moved
 * items get one; where neighbours have the same rank, those with it get a new one too, and so do as many around as it
 * takes where so much was moved into one gap that ranks have become long (isRank refuses those over 200).
 */
export function ranksFor(
  items: readonly QueueRow[],
  moved: readonly string[],
  place: Place,
): Map<string, string> {
  const going = new Set(moved);
  const rest = items.filter(({ id }) => !going.has(id)).sort(byRank);
  const target = rest.findIndex(
    ({ id }) => id === ('before' in place ? place.before : place.after),
  );
  const at = target === -1 ? rest.length : target + ('before' in place ? 0 : 1);
  const low = rest[at - 1]?.rank ?? null;
  const higher = rest.findIndex(({ rank }, n) => n >= at && (low === null || rank > low));
  const to = higher === -1 ? rest.length : higher;
  for (let more = 0; ; more = 2 * more + 4) {
    const [from, end] = [Math.max(0, at - more), Math.min(rest.length, to + more)];
    const idsIn = (some: number, other: number): string[] =>
      rest.slice(some, other).map(({ id }) => id);
    const run = [...idsIn(from, at), ...moved, ...idsIn(at, end)];
    const ranks = generateNKeysBetween(
      rest[from - 1]?.rank ?? null,
      rest[end]?.rank ?? null,
      run.length,
    );
    const most = more === 0 ? LONG : SHORT;
    if (from + rest.length - end === 0 || ranks.every((rank) => rank.length <= most))
      return new Map(run.map((id, n) => [id, ranks[n] ?? '']));
  }
}
