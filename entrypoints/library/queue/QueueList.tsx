import { useCallback, useRef } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { OpenItem } from './keyed-queue.ts';
import { itemCommands } from './item-commands.ts';
import { QueueItem } from './QueueItem.tsx';
import { queueBindings } from './queue-bindings.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { useRange } from '../../../components/list/use-range.ts';
import type { ChosenItems } from '../../../components/queue/use-chosen-items.ts';
import { useQueueCursor } from '../../../components/queue/use-queue-cursor.ts';

export interface QueueListProps {
  items: readonly QueueRow[];
  label: string;
  /** The order is the reader's own, so that items can be moved. */
  movable: boolean;
  choosing: ChosenItems;
  /** The paper that is open, of all lists on the page. */
  open: OpenItem | undefined;
  onOpen: (open: OpenItem | undefined) => void;
  upvotes: ReadonlyMap<string, number>;
  knownTags: readonly string[];
  commands: QueueCommands;
  /** Alt and a sideways arrow: to the column beside (on the board). */
  onSideways?: (item: QueueRow, step: 1 | -1) => void;
  /** Its name as a place to drop, and whether its papers can be dragged. */
  area: string;
  draggable: boolean;
}

/** A list of saved papers; only the rows in view are in the page. Keys: queue-bindings.ts. */
export function QueueList(props: QueueListProps) {
  const { items, choosing, open, onOpen, onSideways, upvotes, ...shared } = props;
  const { movable } = shared;
  const list = useRef<HTMLOListElement>(null);
  const cursor = useQueueCursor(list, items);
  const commands = itemCommands(props.commands);
  const root = useCallback(() => list.current, []);
  const range = useRange(cursor.ids, choosing);
  const bindings = queueBindings({
    items,
    movable,
    cursor,
    commands,
    onSideways,
    open,
    range,
    setOpen: onOpen,
    hasChosen: choosing.chosen.length > 0,
    onChooseAll: () => choosing.choose(cursor.ids, true),
  });
  useKeys('list', bindings.list, root);
  useKeys('item', bindings.item, root);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus between its buttons
    <ol
      ref={list}
      className={cursor.printing ? 'papers queue-list' : 'papers virtual queue-list'}
      aria-label={props.label}
      data-papers={items.length}
      style={cursor.printing ? undefined : { blockSize: cursor.height }}
      onFocus={cursor.onFocus}
      onBlur={cursor.onBlur}
    >
      {cursor.shown.map(({ index, offset }) => {
        const item = items[index];
        if (!item) return null;
        const { id } = item;
        const isOpen = open?.id === id;
        return (
          <QueueItem
            key={id}
            ref={cursor.measure}
            {...{ item, index, offset }}
            size={items.length}
            upvotes={upvotes.get(id)}
            open={isOpen}
            edit={isOpen ? open.edit : undefined}
            current={index === cursor.index}
            chosen={choosing.picked.has(id)}
            {...shared}
            onToggleOpen={() => onOpen(isOpen ? undefined : { id })}
            onChoose={(isRange) => range.onChoose(index, isRange)}
            onState={(state) => commands.setState(item, state)}
            onRemove={() => commands.remove(item)}
            onPress={() => cursor.set(index)}
          />
        );
      })}
    </ol>
  );
}
