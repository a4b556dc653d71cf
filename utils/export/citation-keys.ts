import type { QueueRow } from '../db/queue-tables.ts';
import { citationKey } from './citation-key.ts';
import { workOfItem, type Work } from './work.ts';

/** 0 is no suffix, then a … z, aa, ab, … */
function suffix(n: number): string {
  if (n === 0) return '';
  return suffix(Math.floor((n - 1) / 26)) + String.fromCodePoint(97 + ((n - 1) % 26));
}

/** The citation keys of works, in their order: of those that would share one, later ones get a letter. */
export function uniqueKeys(works: readonly Work[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return works.map((work) => {
    const base = citationKey(work);
    let n = next.get(base) ?? 0;
    while (taken.has(base + suffix(n))) n += 1;
    next.set(base, n + 1);
    taken.add(base + suffix(n));
    return base + suffix(n);
  });
}

/**
 * The citation key of each queue item, by its id; letters go by the order in which items were saved. Ask
 * with the whole queue: then a work has the same key in every export, whatever else is in it, as long as
 * nothing saved before it goes.
 */
export function citationKeys(queue: readonly QueueRow[]): ReadonlyMap<string, string> {
  const order = [...queue].sort((a, b) =>
    a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt < b.savedAt ? -1 : 1,
  );
  const keys = uniqueKeys(order.map((item) => workOfItem(item)));
  return new Map(order.map(({ id }, n) => [id, keys[n] ?? '']));
}
