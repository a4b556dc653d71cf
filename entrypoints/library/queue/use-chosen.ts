import { useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';

/** Which papers the reader has ticked; those of them that are shown are `chosen`. */
export function useChosen(items: readonly QueueRow[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  return {
    picked,
    chosen: items.filter(({ id }) => picked.has(id)),
    choose: (ids: readonly string[], on: boolean): void =>
      setPicked(new Set(on ? [...picked, ...ids] : [...picked].filter((id) => !ids.includes(id)))),
    chooseAll: () => setPicked(new Set(items.map(({ id }) => id))),
    chooseNone: () => setPicked(new Set()),
  };
}
