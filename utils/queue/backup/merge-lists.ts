import type { QueueRow } from '../item/schema.ts';
import type { PaperKey } from '../../paper-key.ts';
import { same } from '../item/fields.ts';
import { canUnite, mergeStates, uniteItems } from '../merge.ts';
import { isOnePaper, toldBy, type Said } from '../one-paper.ts';

export interface MergedLists {
  /** The whole queue afterwards. */
  items: QueueRow[];
  /** Ids that were in the queue and became part of another item. */
  united: Map<string, string>;
  fresh: number;
  changed: number;
  /** Items that came and found no place: of a paper that is there, with more words than one item holds. */
  unmerged: QueueRow[];
}

export interface Merging {
  said: Said;
  at: string;
  newId: () => string;
}

const without = (item: QueueRow, key: PaperKey): QueueRow => ({
  ...item,
  keys: item.keys.filter((one) => one !== key),
  claims: [...new Set([...(item.claims ?? []), key])],
});

/**
 * The queue with another list of items merged in: the same item part by part; another item of the same
 * paper (the same first key, or surely one by titles and people) united with it, where one item can hold both;
 * the rest added. Two that have one id and nothing else in common are two items. A key that two papers give
 * stays with the one whose first it is, else with the one that was there. All in memory, so that 100,000 take
 * a second.
 */
export function mergeLists(
  there: readonly QueueRow[],
  coming: readonly QueueRow[],
  { said, at, newId }: Merging,
): MergedLists {
  const byId = new Map(there.map((item) => [item.id, item]));
  const byKey = new Map<PaperKey, string>();
  const united = new Map<string, string>();
  const unmerged: QueueRow[] = [];
  const note = (item: QueueRow): void => item.keys.forEach((key) => byKey.set(key, item.id));
  for (const item of there) note(item);

  const isSure = (a: QueueRow, b: QueueRow): boolean =>
    isOnePaper({ keys: a.keys, told: toldBy(a) }, { keys: b.keys, told: toldBy(b) }, said);
  const areOne = (a: QueueRow, b: QueueRow): boolean => a.keys[0] === b.keys[0] || isSure(a, b);
  const sharesKey = (a: QueueRow, b: QueueRow): boolean =>
    a.keys.some((key) => b.keys.includes(key));

  function uniteWith(item: QueueRow): QueueRow {
    let one = item;
    for (const key of item.keys) {
      const other = byId.get(byKey.get(key) ?? '');
      if (!other || other.id === one.id) continue;
      const isSame = areOne(other, one);
      if (isSame && canUnite(other, one)) {
        const next = uniteItems(other, one, at);
        const lost = next.id === other.id ? one.id : other.id;
        byId.delete(lost);
        united.set(lost, next.id);
        one = next;
      } else if (!isSame && one.keys[0] === key) byId.set(other.id, without(other, key));
      else one = without(one, key);
    }
    return one;
  }

  for (const item of coming) {
    const known = byId.get(item.id);
    const isOther = known !== undefined && !sharesKey(known, item) && !isSure(known, item);
    const next = known && !isOther ? mergeStates(known, item) : item;
    const one = uniteWith(isOther ? { ...next, id: newId() } : next);
    if (one.keys.length === 0) {
      unmerged.push({ ...item, id: one.id });
      continue;
    }
    byId.set(one.id, one);
    note(one);
  }
  const before = new Map(there.map((item) => [item.id, item]));
  const items = [...byId.values()];
  const winners = new Set(united.values());
  const news = items.filter(({ id }) => !before.has(id) && !winners.has(id));
  return { items, united, fresh: news.length, changed: countChanged(there, items), unmerged };
}

const withKeysInOrder = (item: QueueRow): QueueRow => ({ ...item, keys: [...item.keys].sort() });

/** How many items of `after` were there before, and were others. */
export function countChanged(before: readonly QueueRow[], after: readonly QueueRow[]): number {
  const byId = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => {
    const old = byId.get(item.id);
    return old !== undefined && !same(withKeysInOrder(old), withKeysInOrder(item));
  }).length;
}
