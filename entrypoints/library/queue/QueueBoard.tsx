import { useEffect, useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { QUEUE_STATES, type QueueState } from '../../../utils/queue/item/states.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import { itemCommands } from './item-commands.ts';
import { Area } from './drag/Area.tsx';
import { QueueList, type QueueListProps } from './QueueList.tsx';
import './board.css';

export type BoardProps = Omit<QueueListProps, 'label' | 'onSideways' | 'area' | 'draggable'>;

/** The queue as columns, one a state. Papers are dragged, or moved with Alt and the arrows. */
export function QueueBoard({ items, commands, ...rest }: BoardProps) {
  const [moved, setMoved] = useState<{ id: string; to: QueueState }>();
  /** A paper that gets another state while it has the focus takes it along to its column. */
  const followed: QueueCommands = {
    ...commands,
    bulk(some, change, words) {
      const [item] = some;
      const state = 'state' in change ? change.state : undefined;
      const isFocused = document.activeElement?.closest(
        `[data-item="${CSS.escape(item?.id ?? '')}"]`,
      );
      if (item && state !== undefined && some.length === 1 && isFocused)
        setMoved({ id: item.id, to: state });
      commands.bulk(some, change, words);
    },
  };
  const isThere = items.some(({ id, state }) => id === moved?.id && state === moved.to);
  // What was moved by keyboard is drawn anew in its column, and keeps the focus there.
  useEffect(() => {
    if (!moved || !isThere) return;
    const row = `[data-area="${moved.to}"] [data-item="${CSS.escape(moved.id)}"] .title`;
    document.querySelector<HTMLElement>(row)?.focus();
  }, [moved, isThere]);

  function beside(item: QueueRow, step: 1 | -1): void {
    const state = QUEUE_STATES[QUEUE_STATES.indexOf(item.state) + step];
    if (state) itemCommands(followed).setState(item, state);
  }

  return (
    <div className="board">
      {QUEUE_STATES.map((state) => {
        const column = items.filter((item) => item.state === state);
        return (
          <Area key={state} area={state} label={t(`state.${state}`)}>
            <h3>
              {t(`state.${state}`)} <span className="count">{column.length}</span>
            </h3>
            <QueueList
              {...rest}
              items={column}
              commands={followed}
              label={t(`state.${state}`)}
              area={state}
              draggable
              onSideways={beside}
            />
          </Area>
        );
      })}
    </div>
  );
}
