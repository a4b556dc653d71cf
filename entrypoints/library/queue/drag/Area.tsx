import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { areaId } from './collision.ts';

interface AreaProps {
  area: string;
  /** Of a column. */
  label?: string;
  children: ReactNode;
}

/** A list or column in which what is dragged lands, also where no row is. */
export function Area({ area, label, children }: AreaProps) {
  const { setNodeRef } = useDroppable({ id: areaId(area), data: { area } });
  const Tag = label === undefined ? 'div' : 'section';
  return (
    <Tag ref={setNodeRef} data-area={area} aria-label={label}>
      {children}
    </Tag>
  );
}
