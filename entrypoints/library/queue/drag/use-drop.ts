import { t } from '../../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { isQueueState } from '../../../../utils/queue/item/states.ts';
import type { QueueCommands } from '../../../../components/use-queue-commands.ts';
import type { DropTarget } from './drop-target.ts';

/**
 * What a drop does, as one command: a new place, on the board with a new state, or only that. One of several
 * chosen papers takes the others along, in the order in which they are shown.
 */
export function useDrop(
  items: readonly QueueRow[],
  picked: ReadonlySet<string>,
  commands: QueueCommands,
) {
  return (id: string, { area, row }: DropTarget): void => {
    const moved = items.filter((item) => (picked.has(id) ? picked.has(item.id) : item.id === id));
    const [first] = moved;
    if (!first) return;
    const ids = moved.map((item) => item.id);
    const state =
      isQueueState(area) && moved.some((item) => item.state !== area) ? area : undefined;
    const words = (): string => {
      if (state !== undefined) return t('queue.nowIn', { state: t(`state.${state}`) });
      if (moved.length > 1) return t('queue.movedMany', { n: moved.length });
      return t('queue.moved', { title: first.title });
    };
    if (row && !ids.includes(row.id)) {
      const place = row.side === 'before' ? { before: row.id } : { after: row.id };
      void commands.run('reorder', { ids, place, state }, words);
    } else if (state !== undefined) commands.bulk(moved, { state }, words());
  };
}
