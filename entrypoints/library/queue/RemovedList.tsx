import { useRef, useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { Chosen } from '../../../components/list/use-chosen.ts';
import { useRange } from '../../../components/list/use-range.ts';
import { useRemovedKeys } from './use-removed-keys.ts';
import { useVirtualRows } from '../../../components/list/use-virtual-rows.ts';
import { RemovedItem } from './RemovedItem.tsx';
import { useRemovedCursor } from './use-removed-cursor.ts';
import { useRemovedRows } from './use-removed.ts';

interface RemovedListProps {
  /** Newest first. */
  ids: readonly string[];
  choosing: Chosen;
  onRestore: (ids: readonly string[]) => void;
}

/** The removed papers, newest first; only those in view are in the page. */
export function RemovedList({ ids, choosing, onRestore }: RemovedListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [openId, setOpenId] = useState<string>();
  const cursor = useRemovedCursor(list, ids);
  const { current } = cursor;
  const virtual = useVirtualRows(list, ids.length, current, (index) => ids[index] ?? '');
  const shown = virtual.getVirtualItems();
  // The first of them may be the row with the focus, far away.
  const middle = shown[Math.floor(shown.length / 2)]?.index ?? 0;
  const rows = useRemovedRows(ids, middle);

  const range = useRange(ids, choosing);
  const toggle = (id: string): void => setOpenId(openId === id ? undefined : id);
  useRemovedKeys(list, {
    ids,
    choosing,
    range,
    onRestore,
    at: current,
    onMove: (next) => {
      cursor.move(next);
      virtual.scrollToIndex(next, { align: 'auto' });
    },
    isOpen: openId !== undefined && openId === ids[current],
    onToggle: () => toggle(ids[current] ?? ''),
  });

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus between its buttons
    <ol
      ref={list}
      className="papers virtual removed-list"
      aria-label={t('queue.view.removed')}
      data-papers={ids.length}
      style={{ blockSize: virtual.getTotalSize() }}
      onFocus={cursor.onFocus}
      onBlur={cursor.onBlur}
    >
      {shown.map(({ index, start }) => {
        const row = rows.get(ids[index] ?? '');
        return (
          row && (
            <RemovedItem
              key={row.id}
              ref={virtual.measureElement}
              row={row}
              index={index}
              size={ids.length}
              offset={start - virtual.options.scrollMargin}
              open={openId === row.id}
              chosen={choosing.picked.has(row.id)}
              onOpen={() => toggle(row.id)}
              current={index === current}
              onChoose={range.onChoose}
              onRestore={() => onRestore([row.id])}
            />
          )
        );
      })}
    </ol>
  );
}
