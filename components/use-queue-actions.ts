import { useState } from 'react';
import type { PaperRow, QueueState } from '../utils/db/tables.ts';
import { t } from '../utils/i18n/t.ts';
import { arxivKey, type PaperKey } from '../utils/paper-key.ts';
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

  const save = (paper: PaperRow): void =>
    void attempt(async () => {
      await send('save', { keys: [arxivKey(paper.id)] });
      return undefined;
    });

  const setState = (key: PaperKey, state: QueueState): void =>
    void attempt(async () => {
      await send('setState', { key, state });
      return undefined;
    });

  return { notice, dismiss: () => setNotice(undefined), save, remove, setState };
}

export type QueueActions = ReturnType<typeof useQueueActions>;
