import { useMemo } from 'react';
import type { Snapshot } from '../utils/queue/item/snapshot.ts';
import type { PaperKey } from '../utils/paper-key.ts';
import { useServices } from './services.tsx';
import type { QueueActions } from './use-queue-actions.ts';

export interface PaperActions {
  /** `snapshot` for a paper that the archive does not hold. */
  toggleSave: (key: PaperKey, saved: boolean, snapshot?: Snapshot) => void;
  setDone: (key: PaperKey, done: boolean) => void;
  /** Remembers that the reader opened it; nothing is shown. */
  opened: (key: PaperKey) => void;
}

/** What a reader does with a paper in a list. */
export function usePaperActions(queue: QueueActions, saved: ReadonlySet<string>): PaperActions {
  const { send } = useServices();
  const { save, remove, setState, setDone } = queue;
  return useMemo(
    () => ({
      toggleSave: (key, isSaved, snapshot) => (isSaved ? remove(key) : save(key, snapshot)),
      setDone: (key, done) =>
        saved.has(key) ? setState(key, done ? 'done' : 'to-read') : setDone(key, done),
      // Opening a paper must not fail because it could not be noted.
      opened: (key) => void send('open', { key, show: false }).catch(() => undefined),
    }),
    [save, remove, setState, setDone, saved, send],
  );
}
