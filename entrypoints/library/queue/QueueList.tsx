import { useCallback, useRef, useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { OpenItem } from './keyed-queue.ts';
import { itemCommands } from './item-commands.ts';
import { MoreItems } from './MoreItems.tsx';
import { QueueItem } from './QueueItem.tsx';
import { useRange } from './use-range.ts';
import { queueBindings } from './queue-bindings.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { useQueueCursor } from '../../../components/queue/use-queue-cursor.ts';

export interface QueueListProps {
  items: readonly QueueRow[];
  label: string;
  /** The order is the reader's own, so that items can be moved. */
  movable: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  upvotes: ReadonlyMap<string, number>;
  knownTags: readonly string[];
  commands: QueueCommands;
  /** Alt and a sideways arrow: to the column beside (on the board). */
  onSideways?: (item: QueueRow, step: 1 | -1) => void;
  /** Its name as a place to drop, and whether its papers can be dragged. */
  area: string;
  draggable: boolean;
}

/** A list of saved papers. Keys: queue-bindings.ts. */
export function QueueList(props: QueueListProps) {
  const { items, chosen, movable } = props;
  const [open, setOpen] = useState<OpenItem>();
  const list = useRef<HTMLOListElement>(null);
  const cursor = useQueueCursor(list, items);
  const commands = itemCommands(props.commands);
  const root = useCallback(() => list.current, []);
  const { onSideways } = props;
  const keyed = { items, movable, cursor, commands, onSideways, open, setOpen };
  const range = useRange(items, chosen, props.onChoose);
  const onChooseAll = (): void =>
    props.onChoose(
      items.map(({ id }) => id),
      true,
    );
  const bindings = queueBindings({ ...keyed, onToggleChosen: range.toggle, onChooseAll });
  useKeys('list', bindings.list, root);
  useKeys('item', bindings.item, root);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus between its buttons */}
      <ol
        ref={list}
        className="papers queue-list"
        aria-label={props.label}
        data-papers={items.length}
        onFocus={cursor.onFocus}
        onBlur={cursor.onBlur}
      >
        {items.slice(0, cursor.shown).map((item, index) => (
          <QueueItem
            key={item.id}
            item={item}
            upvotes={props.upvotes.get(item.id)}
            open={open?.id === item.id}
            edit={open?.id === item.id ? open.edit : undefined}
            current={index === cursor.current}
            chosen={chosen.has(item.id)}
            knownTags={props.knownTags}
            commands={props.commands}
            onToggleOpen={() => setOpen(open?.id === item.id ? undefined : { id: item.id })}
            onChoose={(isRange) => range.toggle(item, isRange)}
            onState={(state) => commands.setState(item, state)}
            onRemove={() => commands.remove(item)}
            area={props.area}
            draggable={props.draggable}
            movable={movable}
          />
        ))}
      </ol>
      <MoreItems left={items.length - cursor.shown} onMore={cursor.showMore} />
    </>
  );
}
