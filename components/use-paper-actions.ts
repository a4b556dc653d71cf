import { useMemo } from 'react';
import type { Snapshot } from '../utils/queue/item/snapshot.ts';
import type { PaperRow as Paper } from '../utils/db/tables.ts';
import { arxivKey, type PaperKey } from '../utils/paper-key.ts';
import type { PaperChange } from '../utils/queue/wire.ts';
import { snapshotOf } from '../utils/view/snapshot.ts';
import { useServices } from './services.tsx';
import type { QueueActions } from './use-queue-actions.ts';

export interface PaperActions {
  /** `snapshot` for a paper that the archive does not hold. */
  toggleSave: (key: PaperKey, saved: boolean, snapshot?: Snapshot) => void;
  setDone: (key: PaperKey, done: boolean) => void;
  /** Remembers that the reader opened it; nothing is shown. */
  opened: (key: PaperKey) => void;
  /** The same with many, as one step of undo; `words` says how many were changed. */
  change: (papers: readonly Paper[], change: PaperChange, words: (n: number) => string) => void;
}

/** What a reader does with a paper in a list. */
export function usePaperActions(queue: QueueActions, saved: ReadonlySet<string>): PaperActions {
  const { send } = useServices();
  const { save, remove, setState, setDone, commands } = queue;
  return useMemo(
    () => ({
      toggleSave: (key, isSaved, snapshot) => (isSaved ? remove(key) : save(key, snapshot)),
      setDone: (key, done) =>
        saved.has(key) ? setState(key, done ? 'done' : 'to-read') : setDone(key, done),
      // Opening a paper must not fail because it could not be noted.
      opened: (key) => void send('open', { key, show: false }).catch(() => undefined),
      change: (papers, change, words) => {
        const chosen = papers.map((paper) => ({
          key: arxivKey(paper.id),
          snapshot: snapshotOf(paper),
        }));
        void commands.run('changePapers', { papers: chosen, change }, ({ changed }) =>
          words(changed),
        );
      },
    }),
    [save, remove, setState, setDone, commands, saved, send],
  );
}
