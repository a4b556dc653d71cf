import type { ListedRow, ListGround } from './listed-paper.ts';
import { entryOf } from './page-entry.ts';
import type { PageChange } from './types.ts';

/** What rows were read as, for as long as nothing in them changes: a page that grows is read only where it is new. */
export interface KnownRows {
  /** What this row was last read as on the same ground, else what `read` gives. */
  of(row: Element, ground: ListGround, read: () => ListedRow | undefined): ListedRow | undefined;
  /** The page changed there. */
  changed(change: PageChange): void;
}

const isOurs = (node: Node): boolean | undefined =>
  (node as Partial<Element>).localName?.startsWith('tidemark-');

export function createKnownRows(): KnownRows {
  /** By the row, and by each element of its entry. */
  const rows = new WeakMap<Node, ListedRow>();
  return {
    of(row, ground, read) {
      const entry = entryOf(row, ground.list);
      const there = rows.get(row);
      const known =
        there?.isOn(ground, entry.length) && entry.every((part) => rows.get(part) === there)
          ? there
          : undefined;
      // Ids that come by an attribute alone nobody would hear of, but for the link's own.
      const { address, elsewhere } = ground.list;
      if (known && !(address ?? elsewhere)) return known;
      const found = read();
      if (known && found?.keys.join() === known.keys.join()) return known;
      if (found) for (const part of [row, ...entry]) rows.set(part, found);
      return found;
    },
    changed({ target, addedNodes, removedNodes }) {
      const nodes = [...addedNodes, ...removedNodes];
      if (nodes[0] && nodes.every(isOurs)) return;
      for (let at: Node | null = target; at; at = at.parentNode) rows.get(at)?.end();
    },
  };
}
