import { useDndMonitor } from '@dnd-kit/core';
import { useState } from 'react';
import { targetOf } from './collision.ts';
import type { DropTarget } from './drop-target.ts';

interface Shown {
  kind: 'line' | 'area';
  top: number;
  left: number;
  width: number;
  height: number;
}

const LINE_PX = 2;

/** Where the target stands in the page now. */
function placeOf(target: DropTarget | undefined): Shown | undefined {
  if (!target) return undefined;
  const { area, row } = target;
  const selector = row
    ? `[data-item="${CSS.escape(row.id)}"]`
    : `[data-area="${CSS.escape(area)}"]`;
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (!box) return undefined;
  const { left, width, top, bottom, height } = box;
  if (!row) return { kind: 'area', top, left, width, height };
  const edge = row.side === 'before' ? top : bottom;
  return { kind: 'line', top: edge - LINE_PX / 2, left, width, height: LINE_PX };
}

/** The line, or in an empty column the frame, that shows where what is dragged will land. */
export function DropLine() {
  const [shown, setShown] = useState<Shown>();
  useDndMonitor({
    onDragMove: ({ collisions }) => setShown(placeOf(targetOf(collisions))),
    onDragEnd: () => setShown(undefined),
    onDragCancel: () => setShown(undefined),
  });
  if (!shown) return null;
  const { kind, ...box } = shown;
  return <div className="drop-line" data-kind={kind} style={box} aria-hidden />;
}
