import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { targetOf, toDropTarget } from './collision.ts';
import { DropLine } from './DropLine.tsx';
import { swallowClick } from './swallow-click.ts';
import type { DropTarget } from './drop-target.ts';
import './drag.css';

interface DragAreaProps {
  /** What is shown beside the pointer. */
  labelOf: (id: string) => string;
  onDrop: (id: string, target: DropTarget) => void;
  children: ReactNode;
}

/** The notice says what was done; the library's own English is not spoken. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
const ACCESSIBILITY = {
  announcements: SILENT,
  screenReaderInstructions: { draggable: '' },
};

/**
 * Within it papers are dragged, by mouse, or by touch after a short press so that the page still scrolls.
 * By keyboard Alt and the arrows do the same (QueueList).
 */
export function DragArea({ labelOf, onDrop, children }: DragAreaProps) {
  const [dragged, setDragged] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={toDropTarget}
      accessibility={ACCESSIBILITY}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={({ active, collisions }) => {
        setDragged(undefined);
        swallowClick();
        const target = targetOf(collisions);
        if (target) onDrop(String(active.id), target);
      }}
    >
      {children}
      <DropLine />
      <DragOverlay dropAnimation={null}>
        {dragged !== undefined && <div className="drag-ghost">{labelOf(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  );
}
