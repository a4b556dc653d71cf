import { useState } from 'react';
import type { QueueState } from '../utils/db/queue-tables.ts';
import { t } from '../utils/i18n/t.ts';
import type { Snapshot } from '../utils/queue/wire.ts';
import type { PaperKey } from '../utils/paper-key.ts';
import { useServices } from './services.tsx';

export interface Notice {
  text: string;
  undo?: () => void;
}

/** Saving, removing with undo, and states; what went wrong or can be undone is the notice. */
export function useQueueActions() {
  const { send } = useServices();
  const [notice, setNotice] = useState<Notice>();

  async function attempt(work: () => Promise<Notice | undefined>): Promise<void> {
    try {
      setNotice(await work());
    } catch (error) {
      setNotice({ text: error instanceof Error ? error.message : t('error.unknown') });
    }
  }

  /** What was done, with its way back. */
  function done(text: string, token: string | undefined): Notice | undefined {
    if (token === undefined) return undefined;
    const undo = (): void =>
      void attempt(async () => {
        await send('undo', { token });
        return undefined;
      });
    return { text, undo };
  }

  const remove = (key: PaperKey): void =>
    void attempt(async () => {
      return done(t('queue.removed'), (await send('remove', { key })).undo);
    });

  const save = (key: PaperKey, snapshot?: Snapshot): void =>
    void attempt(async () => {
      await send('save', { keys: [key], snapshot });
      return undefined;
    });

  const setState = (key: PaperKey, state: QueueState): void =>
    void attempt(async () => {
      const { undo } = await send('setState', { key, state });
      return done(t('queue.nowIn', { state: t(`state.${state}`) }), undo);
    });

  const setDone = (key: PaperKey, done: boolean): void =>
    void attempt(async () => {
      await send('setDone', { key, done });
      return undefined;
    });

  return {
    notice,
    /** Shows a notice of the page's own. */
    tell: setNotice,
    dismiss: () => setNotice(undefined),
    save,
    remove,
    setState,
    setDone,
  };
}

export type QueueActions = ReturnType<typeof useQueueActions>;
