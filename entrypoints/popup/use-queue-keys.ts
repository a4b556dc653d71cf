import { useCallback, type RefObject } from 'react';
import type { Binding } from '../../components/keys/binding.ts';
import { useKeys } from '../../components/keys/use-keys.ts';
import { besideMany, type ChosenItems } from '../../components/queue/use-chosen-items.ts';
import { rangeKeys } from '../../components/list/range-keys.ts';
import { useRange } from '../../components/list/use-range.ts';
import { movingKeys } from '../../components/list/moving-keys.ts';
import { openingKeys } from '../../components/queue/opening-keys.ts';
import { useQueueCursor, type QueueCursor } from '../../components/queue/use-queue-cursor.ts';
import type { QueueActions } from '../../components/use-queue-actions.ts';
import type { PaperKey } from '../../utils/paper-key.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import { QUEUE_STATES } from '../../utils/queue/item/states.ts';

function acting(
  item: QueueRow,
  key: PaperKey,
  actions: QueueActions,
  title: QueueCursor['title'],
): Binding[] {
  return [
    {
      keys: QUEUE_STATES.map((_, n) => String(n + 1)),
      words: 'keys.state',
      act: (pressed) => {
        const state = QUEUE_STATES[Number(pressed) - 1];
        if (state) actions.setState(key, state);
      },
    },
    { keys: ['d'], words: 'help.done', act: () => actions.setState(key, 'done') },
    ...openingKeys(item, title),
    { keys: ['s', '#', 'Delete'], words: 'keys.remove', act: () => actions.remove(key) },
  ];
}

/** The keys of the popup's queue. */
export function useQueueKeys(
  list: RefObject<HTMLElement | null>,
  items: readonly QueueRow[],
  choosing: ChosenItems,
  actions: QueueActions,
) {
  const cursor = useQueueCursor(list, items);
  const range = useRange(cursor.ids, choosing);
  const root = useCallback(() => list.current, [list]);
  const at = cursor.index;
  const item = items[at];
  const key = item?.keys[0];
  const moving = movingKeys(at, items.length, cursor.move);
  const ranged = rangeKeys({
    range,
    at,
    size: items.length,
    onMove: cursor.move,
    onAll: choosing.all,
  });
  const opening: Binding = {
    keys: ['Enter'],
    words: 'keys.inLibrary',
    act: () => cursor.title()?.click(),
  };
  const own =
    item && key !== undefined ? [opening, ...acting(item, key, actions, cursor.title)] : [];
  useKeys('list', item ? [...moving, ...ranged] : [], root);
  useKeys('item', besideMany(own, choosing.chosen.length > 0), root);
  return { ...cursor, range };
}
