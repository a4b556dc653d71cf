import type { QueueRow } from '../../db/queue-tables.ts';
import type { PaperKey } from '../../paper-key.ts';
import { same } from '../fields.ts';
import { mergeStates, uniteItems } from '../merge.ts';

export interface MergedLists {
  /** The whole queue afterwards. */
  items: QueueRow[];
  /** Ids that were in the queue and became part of another item. */
  united: Map<string, string>;
  fresh: number;
  changed: number;
}

/**
 * The queue with another list of items merged in: the same item part by part, another item of the same
 * paper united with it, the rest added. All in memory, so that 100,000 take a second.
 */
export function mergeLists(
  there: readonly QueueRow[],
  coming: readonly QueueRow[],
  at: string,
): MergedLists {
  const byId = new Map(there.map((item) => [item.id, item]));
  const byKey = new Map<PaperKey, string>();
  const united = new Map<string, string>();
  const note = (item: QueueRow): void => item.keys.forEach((key) => byKey.set(key, item.id));
  for (const item of there) note(item);

  function uniteWith(item: QueueRow): QueueRow {
    let one = item;
    for (const key of item.keys) {
      const other = byId.get(byKey.get(key) ?? '');
      if (!other || other.id === one.id) continue;
      const next = uniteItems(other, one, at);
      const lost = next.id === other.id ? one.id : other.id;
      byId.delete(lost);
      united.set(lost, next.id);
      one = next;
    }
    return one;
  }

  for (const item of coming) {
    const known = byId.get(item.id);
    const one = uniteWith(known ? mergeStates(known, item) : item);
    byId.set(one.id, one);
    note(one);
  }
  const before = new Map(there.map((item) => [item.id, item]));
  const items = [...byId.values()];
  const winners = new Set(united.values());
  const news = items.filter(({ id }) => !before.has(id) && !winners.has(id));
  return { items, united, fresh: news.length, changed: countChanged(there, items) };
}

/** Something without the order of its fields. */
function inOrder(record: object): unknown[] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function comparable(item: QueueRow): unknown[] {
  return inOrder({ ...item, keys: [...item.keys].sort(), changed: inOrder(item.changed) });
}

/** How many items of `after` were there before, and were others. */
export function countChanged(before: readonly QueueRow[], after: readonly QueueRow[]): number {
  const byId = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => {
    const old = byId.get(item.id);
    return old !== undefined && !same(comparable(old), comparable(item));
  }).length;
}
