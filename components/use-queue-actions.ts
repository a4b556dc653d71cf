import { useMemo, useState } from 'react';
import { t } from '../utils/i18n/t.ts';
import type { PaperKey } from '../utils/paper-key.ts';
import type { QueueState } from '../utils/queue/item/states.ts';
import type { Snapshot } from '../utils/queue/item/snapshot.ts';
import type { Notice } from './notice.ts';
import { useQueueCommands } from './use-queue-commands.ts';

/** What a reader does to one paper anywhere: each says what was done, with its way back; the last word is the notice. */
export function useQueueActions() {
  const [notice, tell] = useState<Notice>();
  const commands = useQueueCommands(tell);
  const acts = useMemo(
    () => ({
      /** Shows a notice of the page's own. */
      tell,
      dismiss: () => tell(undefined),
      save: (key: PaperKey, snapshot?: Snapshot): void =>
        void commands.run('save', { keys: [key], snapshot }, ({ back }) =>
          t(back ? 'queue.savedBack' : 'queue.saved'),
        ),
      remove: (key: PaperKey): void =>
        void commands.run('remove', { key }, ({ removed }) =>
          removed ? t('queue.removed') : t('queue.notThere'),
        ),
      setState: (key: PaperKey, state: QueueState): void =>
        void commands.run('setState', { key, state }, () =>
          t('queue.nowIn', { state: t(`state.${state}`) }),
        ),
      setDone: (key: PaperKey, done: boolean): void =>
        void commands.run('setDone', { key, done }, () =>
          done ? t('queue.done') : t('queue.notDone'),
        ),
    }),
    [commands],
  );
  return useMemo(() => ({ notice, commands, ...acts }), [notice, commands, acts]);
}

export type QueueActions = ReturnType<typeof useQueueActions>;
