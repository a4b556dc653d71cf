import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { MouseEvent, ReactNode, Ref, TouchEvent } from 'react';

interface DragRowProps {
  /** Called with its element. */
  ref: Ref<HTMLLIElement>;
  id: string;
  index: number;
  size: number;
  offset: number | undefined;
  paperKey: string | undefined;
  /** The list or column in which it stands. */
  area: string;
  draggable: boolean;
  /** Others land before or after it. */
  movable: boolean;
  open: boolean;
  /** The one that keys act on. */
  current: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** What is used by pressing or selecting in it is no handle. */
const OWN = 'input, select, textarea, .details, button.save';

/** A row that can be dragged, and before or after which others land. Its children are not drawn anew by a drag. */
export function DragRow({
  ref,
  id,
  paperKey,
  area,
  draggable,
  movable,
  children,
  ...props
}: DragRowProps) {
  const drag = useDraggable({ id, disabled: !draggable });
  const drop = useDroppable({ id, data: { area }, disabled: !movable });
  const start = (event: MouseEvent | TouchEvent): void => {
    props.onPress();
    // The other buttons are the browser's: the middle one opens a title in another tab.
    const isOther = 'button' in event && event.button !== 0;
    if (isOther || (event.target instanceof Element && event.target.closest(OWN))) return;
    drag.listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.(event);
  };
  const setNode = (node: HTMLLIElement | null): void => {
    if (typeof ref === 'function') ref(node);
    drag.setNodeRef(node);
    drop.setNodeRef(node);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- by keyboard Alt and the arrows do the same
    <li
      ref={setNode}
      className={props.open ? 'queue-item shown' : 'queue-item'}
      data-paper-key={paperKey}
      data-item={id}
      data-index={props.index}
      aria-setsize={props.size}
      aria-posinset={props.index + 1}
      // Not a transform, which what measures the rows for a drag takes away.
      style={props.offset === undefined ? undefined : { insetBlockStart: props.offset }}
      data-current={props.current || undefined}
      data-draggable={draggable}
      data-dragged={drag.isDragging}
      onMouseDown={start}
      onTouchStart={start}
    >
      {children}
    </li>
  );
}
