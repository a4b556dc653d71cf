import { useMemo } from 'react';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { QUEUE_STATES } from '../../utils/queue/item/states.ts';
import type { Binding } from '../keys/binding.ts';
import { useKeys } from '../keys/use-keys.ts';
import { inBar } from '../list/in-bar.ts';
import { useChosen } from '../list/use-chosen.ts';
import type { QueueCommands } from '../use-queue-commands.ts';
import { manyItems } from './many-items.ts';

/** What keys do with the saved papers that are chosen. */
function withChosen(chosen: readonly QueueRow[], commands: QueueCommands): Binding[] {
  const many = manyItems(commands);
  return [
    {
      keys: QUEUE_STATES.map((_, n) => String(n + 1)),
      words: 'bulk.state',
      act: (key) => {
        const state = QUEUE_STATES[Number(key) - 1];
        if (state) many.move(chosen, state);
      },
    },
    { keys: ['d'], words: 'keys.doneChosen', act: () => many.move(chosen, 'done') },
    { keys: ['l'], words: 'keys.tagChosen', act: () => inBar('input', 'focus') },
    { keys: ['c'], words: 'keys.copyChosen', act: () => inBar('.copy-links', 'click') },
    { keys: ['Shift+e'], words: 'keys.exportChosen', act: () => inBar('.export-open', 'click') },
    { keys: ['s', '#', 'Delete'], words: 'bulk.remove', act: () => many.remove(chosen) },
  ];
}

/** Keys of a row that mean all chosen papers once there are some. */
const TO_MANY: ReadonlySet<string> = new Set(['1', 'd', 'l', 's']);

/** What keys do with one paper, without those that now mean many. */
export const besideMany = (bindings: readonly Binding[], hasChosen: boolean): Binding[] =>
  bindings.filter(({ keys: [first = ''] }) => !hasChosen || !TO_MANY.has(first));

/** Which papers of the queue are chosen, and the keys for all of them. */
export function useChosenItems(items: readonly QueueRow[], commands: QueueCommands) {
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const choosing = useChosen(ids);
  const { picked, none } = choosing;
  const chosen = useMemo(
    () => (picked.size === 0 ? [] : items.filter(({ id }) => picked.has(id))),
    [items, picked],
  );
  const hasChosen = chosen.length > 0;
  useKeys('item', hasChosen ? withChosen(chosen, commands) : []);
  useKeys('list', hasChosen ? [{ keys: ['Escape', '* n'], words: 'bulk.none', act: none }] : []);
  return { ...choosing, ids, chosen };
}

export type ChosenItems = ReturnType<typeof useChosenItems>;
