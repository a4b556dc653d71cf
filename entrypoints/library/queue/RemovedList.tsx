import { useCallback, useRef, useState } from 'react';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { t } from '../../../utils/i18n/t.ts';
import { movingKeys } from '../../../components/list/moving-keys.ts';
import { removedKeys } from './removed-keys.ts';
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

/** The removed papers, newest first; only those in view are in the page. */
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

  const root = useCallback(() => list.current, []);
  const at = ids[current];
  const toggle = (id: string): void => setOpenId(openId === id ? undefined : id);
  const moving = movingKeys(current, ids.length, (next) => {
    cursor.move(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  });
  const acting = (id: string) =>
    removedKeys({
      isOpen: openId === id,
      onToggle: () => toggle(id),
      onChoose: () => onChoose(id, !chosen.has(id)),
      onRestore: () => onRestore([id]),
    });
  useKeys('list', at === undefined ? [] : [...moving, ...acting(at)], root);

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
              chosen={chosen.has(row.id)}
              onOpen={() => toggle(row.id)}
              current={index === current}
              onChoose={(on) => onChoose(row.id, on)}
              onRestore={() => onRestore([row.id])}
            />
          )
        );
      })}
    </ol>
  );
}
