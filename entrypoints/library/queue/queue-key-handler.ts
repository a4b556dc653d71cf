import type { KeyboardEvent } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { ItemCommands } from './item-commands.ts';
import { wishOfKey, type QueueWish } from './queue-keys.ts';
import type { QueueCursor } from './use-queue-cursor.ts';

interface KeyedList {
  items: readonly QueueRow[];
  movable: boolean;
  cursor: QueueCursor;
  commands: ItemCommands;
  onToggleChosen: (item: QueueRow) => void;
  onSideways: ((item: QueueRow, step: 1 | -1) => void) | undefined;
  /** Opens a paper for editing, or closes what is open. */
  onOpen: (open: { id: string; edit: 'notes' | 'tags' } | undefined) => void;
}

/** Does what a key asks for with the paper that has the focus. */
export function queueKeyHandler(list: KeyedList): (event: KeyboardEvent) => void {
  const { items, cursor, commands } = list;

  /** To the place of the one at `index`, from above or below. */
  function move(item: QueueRow, index: number): void {
    const other = items[Math.max(0, Math.min(index, items.length - 1))];
    if (!list.movable || !other || other.id === item.id) return;
    cursor.set(item.id, index);
    commands.move(item, index < cursor.current ? { before: other.id } : { after: other.id });
  }

  function grant(wish: QueueWish, item: QueueRow): void {
    if (wish.what === 'focus') cursor.move(wish.index);
    else if (wish.what === 'move') move(item, wish.index);
    else if (wish.what === 'sideways') list.onSideways?.(item, wish.step);
    else if (wish.what === 'state') commands.setState(item, wish.state);
    else if (wish.what === 'choose') list.onToggleChosen(item);
    else if (wish.what === 'remove') commands.remove(item);
    else list.onOpen(wish.what === 'edit' ? { id: item.id, edit: wish.edit } : undefined);
  }

  return (event) => {
    const item = items[cursor.current];
    const target = event.target as HTMLElement;
    if (!item || event.ctrlKey || event.metaKey || target.closest('.details, select')) return;
    const wish = wishOfKey(event, cursor.current, items.length);
    if (!wish) return;
    event.preventDefault();
    grant(wish, item);
  };
}
