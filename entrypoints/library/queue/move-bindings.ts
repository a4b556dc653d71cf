import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { Binding } from '../../../components/keys/binding.ts';
import type { KeyedQueue } from './keyed-queue.ts';

type Moving = Pick<KeyedQueue, 'items' | 'movable' | 'cursor' | 'commands' | 'onSideways'>;

/** The keys that move a paper: in the reader's own order, and on the board to the column beside. */
export function moveBindings(item: QueueRow, moving: Moving): Binding[] {
  const { items, movable, cursor, commands, onSideways } = moving;

  /** To the place of the one at `index`, from above or below. */
  function move(index: number): void {
    const other = items[Math.max(0, Math.min(index, items.length - 1))];
    if (!other || other.id === item.id) return;
    cursor.carry();
    commands.move(item, index < cursor.index ? { before: other.id } : { after: other.id });
  }

  const inOrder: Binding[] = [
    {
      keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
      words: 'keys.reorder',
      act: (key) => move(cursor.index + (key === 'Alt+ArrowUp' ? -1 : 1)),
    },
    {
      keys: ['Alt+Home', 'Alt+End'],
      words: 'keys.toEnds',
      act: (key) => move(key === 'Alt+Home' ? 0 : items.length - 1),
    },
  ];
  const aside: Binding = {
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
    words: 'keys.column',
    act: (key) => onSideways?.(item, key === 'Alt+ArrowLeft' ? -1 : 1),
  };
  return [...(movable ? inOrder : []), ...(onSideways ? [aside] : [])];
}
