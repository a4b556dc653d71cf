import type { PaperKey } from '../paper-key.ts';
import { same } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';

/** The items that a command may change, in memory, found by what they hold and by what is claimed for them. */
export interface Shelf {
  holding(key: PaperKey): QueueRow | undefined;
  claiming(key: PaperKey): QueueRow[];
  put(item: QueueRow): void;
  /** Whether an item of this id was in the queue before the command. */
  isStored(id: string): boolean;
  /** Whether an item of this id is on the shelf, be it as part of another. */
  has(id: string): boolean;
  /** One item becomes part of another. */
  unite(lost: QueueRow, into: QueueRow): void;
  /** The id under which a paper is found now. */
  idNow(id: string): string;
  /** Items that are new or others than they were. */
  changed(): QueueRow[];
  /** Ids that were there before and became part of another. */
  united(): Map<string, string>;
}

export function createShelf(there: readonly QueueRow[]): Shelf {
  const before = new Map(there.map((item) => [item.id, item]));
  const byId = new Map(before);
  const holders = new Map<PaperKey, string>();
  const claimants = new Map<PaperKey, Set<string>>();
  const became = new Map<string, string>();

  function note({ id, keys, claims = [] }: QueueRow): void {
    for (const key of keys) holders.set(key, id);
    for (const key of claims) claimants.set(key, (claimants.get(key) ?? new Set()).add(id));
  }
  function idNow(id: string): string {
    let now = id;
    for (let next = became.get(now); next !== undefined; next = became.get(now)) now = next;
    return now;
  }
  for (const item of there) note(item);

  return {
    idNow,
    isStored: (id) => before.has(id),
    has: (id) => byId.has(idNow(id)),
    holding: (key) => byId.get(idNow(holders.get(key) ?? '')),
    claiming: (key) =>
      [...new Set([...(claimants.get(key) ?? [])].map(idNow))]
        .map((id) => byId.get(id))
        .filter((item) => item !== undefined),
    put(item) {
      byId.set(item.id, item);
      note(item);
    },
    unite(lost, into) {
      byId.delete(lost.id);
      became.set(lost.id, into.id);
      byId.set(into.id, into);
      note(into);
    },
    changed: () => [...byId.values()].filter((item) => !same(before.get(item.id), item)),
    united: () =>
      new Map([...became.keys()].filter((id) => before.has(id)).map((id) => [id, idNow(id)])),
  };
}
