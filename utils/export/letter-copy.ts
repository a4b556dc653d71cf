import type { QueueRow } from '../queue/item/schema.ts';
import { otherPapers, withKeyLetters } from './key-letters.ts';

/** The first version of items that says which letters they have. */
export const LETTERED_VERSION = 3;

interface Lettered {
  queue: QueueRow[];
  removed: QueueRow[];
}

/**
 * Items of a version that kept no letters, saved and removed ones. One that is `here` has what it has here; the rest get
 * letters in the order of saving, in which a removed paper still counts: so their keys were made then.
 */
export function letterCopy(
  queue: readonly QueueRow[],
  removed: readonly QueueRow[],
  here: ReadonlyMap<string, QueueRow> = new Map(),
): Lettered {
  const known = (item: QueueRow): QueueRow => {
    const own = here.get(item.id);
    return own === undefined ? item : { ...item, keyLetters: own.keyLetters };
  };
  const all = [...queue, ...otherPapers(removed, queue)];
  const [there, fresh] = [true, false].map((is) => all.filter(({ id }) => here.has(id) === is));
  const lettered = withKeyLetters(fresh ?? [], (there ?? []).map(known));
  const byId = new Map(lettered.map((item) => [item.id, item]));
  const now = (item: QueueRow): QueueRow => byId.get(item.id) ?? known(item);
  return { queue: queue.map(now), removed: removed.map(now) };
}
