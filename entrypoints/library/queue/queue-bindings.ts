import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import type { Binding } from '../../../components/keys/binding.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import { besideMany } from '../../../components/queue/use-chosen-items.ts';
import { rangeKeys } from '../../../components/list/range-keys.ts';
import { movingKeys } from '../../../components/list/moving-keys.ts';
import { moveBindings } from './move-bindings.ts';
import { openingKeys } from '../../../components/queue/opening-keys.ts';

function itemBindings(item: QueueRow, keyed: KeyedQueue): Binding[] {
  const { commands, cursor, open, setOpen } = keyed;
  const isOpen = open?.id === item.id;
  const edit = (what: 'notes' | 'tags') => () => setOpen({ id: item.id, edit: what });
  // What is open has buttons of its own, on which Delete must not take the paper out.
  const remove: Binding['act'] = (_, event) =>
    event?.target instanceof Element && event.target.closest('.details')
      ? false
      : commands.remove(item);
  const closing: Binding = {
    keys: ['Escape', 'u'],
    words: 'help.close',
    act: () => {
      setOpen(undefined);
      cursor.move(cursor.index);
    },
  };
  return [
    {
      keys: ['Enter'],
      words: 'keys.open',
      act: () => setOpen(isOpen ? undefined : { id: item.id }),
    },
    {
      keys: QUEUE_STATES.map((_, n) => String(n + 1)),
      words: 'keys.state',
      act: (key) => {
        const state = QUEUE_STATES[Number(key) - 1];
        if (state) commands.setState(item, state);
      },
    },
    {
      keys: ['d'],
      words: 'help.done',
      act: () => commands.setState(item, item.state === 'done' ? 'to-read' : 'done'),
    },
    ...openingKeys(item, cursor.title),
    { keys: ['e'], words: 'keys.notes', act: edit('notes') },
    { keys: ['l'], words: 'keys.tags', act: edit('tags') },
    { keys: ['s', '#', 'Delete'], words: 'keys.remove', act: remove },
    ...(open === undefined ? [] : [closing]),
  ];
}

/** What keys do in a list of saved papers, and with the one at which the reader is. */
export function queueBindings(keyed: KeyedQueue): { list: Binding[]; item: Binding[] } {
  const { cursor, items, range, hasChosen, onChooseAll } = keyed;
  const at = cursor.index;
  const item = items[at];
  if (!item) return { list: [], item: [] };
  const ranged = { range, at, size: items.length, onMove: cursor.move, onAll: onChooseAll };
  return {
    list: [...movingKeys(at, items.length, cursor.move), ...rangeKeys(ranged)],
    item: [...besideMany(itemBindings(item, keyed), hasChosen), ...moveBindings(item, keyed)],
  };
}
