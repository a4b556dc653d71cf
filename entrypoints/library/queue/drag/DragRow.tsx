import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { MouseEvent, ReactNode, TouchEvent } from 'react';

interface DragRowProps {
  id: string;
  paperKey: string | undefined;
  /** The list or column in which it stands. */
  area: string;
  draggable: boolean;
  /** Others land before or after it. */
  movable: boolean;
  open: boolean;
  /** The one that keys act on. */
  current: boolean;
  children: ReactNode;
}

/** What is used by pressing or selecting in it is no handle. */
const OWN = 'input, select, textarea, .details, button.save';

/** A row that can be dragged, and before or after which others land. Its children are not drawn anew by a drag. */
export function DragRow({
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
    // The other buttons are the browser's: the middle one opens a title in another tab.
    const isOther = 'button' in event && event.button !== 0;
    if (isOther || (event.target instanceof Element && event.target.closest(OWN))) return;
    drag.listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.(event);
  };
  const setNode = (node: HTMLElement | null): void => {
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
