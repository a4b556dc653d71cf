import type { ListedRow, ListGround } from './listed-paper.ts';

/** What rows were read as, for as long as nothing in them changes: a page that grows is read only where it is new. */
export interface KnownRows {
  /** What this row was last read as on the same ground, else what `read` gives. */
  of(row: Element, ground: ListGround, read: () => ListedRow | undefined): ListedRow | undefined;
  /** The page changed at this node. */
  changed(node: Node): void;
}

export function createKnownRows(): KnownRows {
  const rows = new WeakMap<Node, ListedRow>();
  return {
    of(row, ground, read) {
      const known = rows.get(row);
      if (known?.isOn(ground)) return known;
      const found = read();
      // Of what is outside of the row nobody would hear.
      if (found && !(ground.list.entry ?? ground.list.until)) rows.set(row, found);
      return found;
    },
    changed(node) {
      for (let at: Node | null = node; at; at = at.parentNode) rows.delete(at);
    },
  };
}
