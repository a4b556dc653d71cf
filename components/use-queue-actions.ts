import { useState } from 'react';
import type { QueueState } from '../utils/db/tables.ts';
import { t } from '../utils/i18n/t.ts';
import type { Snapshot } from '../utils/messages.ts';
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

  const restore = (item: unknown): void =>
    void attempt(async () => {
      await send('restore', { item });
      return undefined;
    });

  const remove = (key: PaperKey): void =>
    void attempt(async () => {
      const { removed } = await send('remove', { key });
      return { text: t('queue.removed'), undo: () => restore(removed) };
    });

  const save = (key: PaperKey, snapshot?: Snapshot): void =>
    void attempt(async () => {
      await send('save', { keys: [key], snapshot });
      return undefined;
    });

  const setState = (key: PaperKey, state: QueueState): void =>
    void attempt(async () => {
      await send('setState', { key, state });
      return undefined;
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
