import { useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { moveInList } from '../../../utils/view/list-keys.ts';
import { useVirtualRows } from '../../../components/list/use-virtual-rows.ts';
import { RemovedItem } from './RemovedItem.tsx';
import { useRemovedCursor } from './use-removed-cursor.ts';
import { useRemovedRows } from './use-removed.ts';

interface RemovedListProps {
  /** Newest first. */
  ids: readonly string[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, chosen: boolean) => void;
  onRestore: (ids: readonly string[]) => void;
}

/** The removed papers, newest first; only those in view are in the page. Arrows move, Enter opens. */
export function RemovedList({ ids, chosen, onChoose, onRestore }: RemovedListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [openId, setOpenId] = useState<string>();
  const cursor = useRemovedCursor(list, ids);
  const { current } = cursor;
  const virtual = useVirtualRows(list, ids.length, current, (index) => ids[index] ?? '');
  const shown = virtual.getVirtualItems();
  // The first of them may be the row with the focus, far away.
  const middle = shown[Math.floor(shown.length / 2)]?.index ?? 0;
  const rows = useRemovedRows(ids, middle);

  function onKeyDown(event: KeyboardEvent): void {
    const next = moveInList(event.key, current, ids.length);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') setOpenId(undefined);
    else if (next === undefined) return;
    else {
      cursor.move(next);
      virtual.scrollToIndex(next, { align: 'auto' });
    }
    event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move between its buttons
    <ol
      ref={list}
      className="papers virtual removed-list"
      aria-label={t('queue.view.removed')}
      data-papers={ids.length}
      style={{ blockSize: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
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
              chosen={chosen.has(row.id)}
              onOpen={() => setOpenId(openId === row.id ? undefined : row.id)}
              onChoose={(on) => onChoose(row.id, on)}
              onRestore={() => onRestore([row.id])}
            />
          )
        );
      })}
    </ol>
  );
}
