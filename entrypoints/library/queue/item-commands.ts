import { t } from '../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { QueueState } from '../../../utils/queue/item/states.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';

/** What a list does with one of its papers, and what it says then. */
export function itemCommands({ bulk, run }: QueueCommands) {
  return {
    setState: (item: QueueRow, state: QueueState): void =>
      bulk([item], { state }, t('queue.nowIn', { state: t(`state.${state}`) })),
    remove: (item: QueueRow): void => bulk([item], { remove: true }, t('queue.removed')),
    move: ({ id, title }: QueueRow, place: { before: string } | { after: string }): void =>
      void run('reorder', { ids: [id], place }, () => t('queue.moved', { title })),
  };
}

export type ItemCommands = ReturnType<typeof itemCommands>;
