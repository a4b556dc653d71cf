import type { QueueRow } from '../db/queue-tables.ts';
import { citationKey } from './citation-key.ts';
import { workOfItem } from './work.ts';

/** 0 is no suffix, then a … z, aa, ab, … */
function suffix(n: number): string {
  if (n === 0) return '';
  return suffix(Math.floor((n - 1) / 26)) + String.fromCodePoint(97 + ((n - 1) % 26));
}

/**
 * The citation key of each queue item, by its id. Two works that would share one are told apart by a
 * letter, in the order in which they were saved. Ask with the whole queue: then a work has the same key in
 * every export, whatever else is in it, as long as nothing saved before it goes.
 */
export function citationKeys(queue: readonly QueueRow[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const order = [...queue].sort((a, b) =>
    a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt < b.savedAt ? -1 : 1,
  );
  const next = new Map<string, number>();
  for (const item of order) {
    const base = citationKey(workOfItem(item));
    let n = next.get(base) ?? 0;
    while (taken.has(base + suffix(n))) n += 1;
    next.set(base, n + 1);
    taken.add(base + suffix(n));
    keys.set(item.id, base + suffix(n));
  }
  return keys;
}
