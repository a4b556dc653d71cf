import { useRef } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';

/** Chooses a paper, or all from the one that was chosen last to it. */
export function useRange(
  items: readonly QueueRow[],
  chosen: ReadonlySet<string>,
  onChoose: (ids: readonly string[], chosen: boolean) => void,
) {
  const anchor = useRef<string>(undefined);
  return {
    toggle({ id }: QueueRow, isRange: boolean): void {
      const ids = items.map((item) => item.id);
      const from = ids.indexOf(anchor.current ?? '');
      const to = ids.indexOf(id);
      anchor.current = id;
      if (isRange && from !== -1)
        onChoose(ids.slice(Math.min(from, to), Math.max(from, to) + 1), true);
      else onChoose([id], isRange || !chosen.has(id));
    },
  };
}
