import type { Collision, CollisionDetection } from '@dnd-kit/core';
import { dropTarget, type DropTarget } from './drop-target.ts';

/** The area that a droppable, a row or the area itself, says that it belongs to. */
const areaOf = (data: unknown): string | undefined => {
  if (typeof data !== 'object' || data === null || !('area' in data)) return undefined;
  return typeof data.area === 'string' ? data.area : undefined;
};

/** An area's id as a droppable; no item's id begins so. */
export const areaId = (area: string): string => `area:${area}`;

/** The drop target that a collision stands for. */
export function targetOf(collisions: readonly Collision[] | null): DropTarget | undefined {
  const target: unknown = collisions?.[0]?.data?.['target'];
  return target as DropTarget | undefined;
}

/** For dnd-kit: one collision, with the drop target in it. */
export const toDropTarget: CollisionDetection = (given) => {
  const { droppableContainers, droppableRects, pointerCoordinates } = given;
  if (!pointerCoordinates) return [];
  const areas = [];
  const rows = [];
  for (const { id, data } of droppableContainers) {
    const box = droppableRects.get(id);
    const area = areaOf(data.current);
    if (!box || area === undefined) continue;
    if (id === areaId(area)) areas.push({ id: area, box });
    else rows.push({ id: String(id), area, box });
  }
  const target = dropTarget(areas, rows, pointerCoordinates);
  return target ? [{ id: target.row?.id ?? areaId(target.area), data: { target } }] : [];
};
