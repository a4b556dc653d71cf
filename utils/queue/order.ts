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

/**
 * New ranks, by id, that bring `moved` (in this order) to a place among `items`. Usually only the moved
 * items get one; where neighbours have the same rank, those with it get a new one too.
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
  const run = [...moved, ...rest.slice(at, to).map(({ id }) => id)];
  const ranks = generateNKeysBetween(low, rest[to]?.rank ?? null, run.length);
  return new Map(run.map((id, n) => [id, ranks[n] ?? '']));
}
