import type { QueueRow, QueueState } from '../../utils/db/queue-tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { QUEUE_STATES } from '../../utils/queue/select.ts';
import { QueueList, type QueueListProps } from './QueueList.tsx';

type BoardProps = Omit<QueueListProps, 'label' | 'onSideways' | 'onDropped'>;

/** The queue as four columns, one a state. Papers are dragged, or moved with Alt and the arrows. */
export function QueueBoard({ items, commands, ...rest }: BoardProps) {
  async function drop(id: string, state: QueueState, target: QueueRow | undefined): Promise<void> {
    const item = items.find((one) => one.id === id);
    if (!item || target?.id === id) return;
    if (item.state !== state)
      await commands.run('bulk', { ids: [id], change: { state } }, () =>
        t('queue.nowIn', { state: t(`state.${state}`) }),
      );
    if (target && rest.movable)
      await commands.run('reorder', { ids: [id], place: { before: target.id } });
  }

  function beside(item: QueueRow, step: 1 | -1): void {
    const state = QUEUE_STATES[QUEUE_STATES.indexOf(item.state) + step];
    if (!state) return;
    void drop(item.id, state, undefined).then(() =>
      setTimeout(
        () => document.querySelector<HTMLElement>(`[data-item="${item.id}"] .title`)?.focus(),
        50,
      ),
    );
  }

  return (
    <div className="board">
      {QUEUE_STATES.map((state) => {
        const column = items.filter((item) => item.state === state);
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- papers are dropped on it; by keyboard Alt and the arrows do the same
          <section
            key={state}
            aria-label={t(`state.${state}`)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) =>
              void drop(event.dataTransfer.getData('text/tidemark'), state, undefined)
            }
          >
            <h3>
              {t(`state.${state}`)} <span className="count">{column.length}</span>
            </h3>
            <QueueList
              {...rest}
              items={column}
              commands={commands}
              label={t(`state.${state}`)}
              onSideways={beside}
              onDropped={(id, target) => void drop(id, state, target)}
            />
          </section>
        );
      })}
    </div>
  );
}
