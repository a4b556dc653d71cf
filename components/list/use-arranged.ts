import { useCallback, useState } from 'react';
import { arxivKey } from '../../utils/paper-key.ts';
import { arrange, type Entry } from '../../utils/view/entries.ts';
import type { ListOptions } from '../../utils/view/list-options.ts';
import { useReader } from '../reader-context.tsx';
import type { Order } from './use-steady.ts';

const NONE: ReadonlySet<string> = new Set();

/** The papers that stay, although they are read or done by now: the list must not lose the row that one reads. */
function useStaying(options: ListOptions) {
  const asked = JSON.stringify(options);
  const [staying, setStaying] = useState({ asked, ids: NONE });
  const ids = staying.asked === asked ? staying.ids : NONE;
  return {
    ids,
    note(entries: readonly Entry[]): void {
      const narrows = options.unread || options.undone;
      const more = narrows ? entries.filter(({ paper }) => !ids.has(paper.id)) : [];
      if (staying.asked === asked && more.length === 0) return;
      setStaying({ asked, ids: new Set([...ids, ...more.map(({ paper }) => paper.id)]) });
    },
  };
}

/**
 * Narrows entries and brings them into order as the options say, for this reader. What is `note`d, the rows that are
 * shown, stays when it is read meanwhile, until the options say otherwise.
 */
export function useArranged(options: ListOptions): {
  order: Order;
  note: (rows: readonly Entry[]) => void;
} {
  const { saved, marks } = useReader();
  const { ids, note } = useStaying(options);
  const order = useCallback(
    (entries: readonly Entry[]) => {
      const isRead = (id: string): boolean =>
        marks.opened.has(arxivKey(id)) || marks.done.has(arxivKey(id));
      return arrange(entries, options, {
        unread: (id) => ids.has(id) || !isRead(id),
        saved: (id) => saved.has(arxivKey(id)),
        undone: (id) => ids.has(id) || !marks.done.has(arxivKey(id)),
      });
    },
    [options, marks, saved, ids],
  );
  return { order, note };
}
