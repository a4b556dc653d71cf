import { useMemo } from 'react';
import type { FeedDay } from '../utils/time/feed-day.ts';
import type { QueueRow } from '../utils/queue/item/schema.ts';
import type { Settings } from '../utils/settings.ts';
import type { Reader } from './reader-context.tsx';
import { useMarks } from './use-marks.ts';
import { usePaperActions } from './use-paper-actions.ts';
import { savedKeys } from './use-queue.ts';
import type { QueueActions } from './use-queue-actions.ts';

interface Parts {
  today: FeedDay;
  queue: readonly QueueRow[] | undefined;
  settings: Settings | undefined;
  queueActions: QueueActions;
  library: Reader['library'];
  pane?: Reader['pane'];
}

/** What lists and papers need to know, once all of it is read. */
export function useReaderOf(parts: Parts): Reader | undefined {
  const { today, queue, settings, queueActions, library, pane } = parts;
  const marks = useMarks();
  const saved = useMemo(() => savedKeys(queue), [queue]);
  const actions = usePaperActions(queueActions, saved);
  return useMemo(() => {
    if (!queue || !settings || !marks) return undefined;
    const done = queue.filter(({ state }) => state === 'done').flatMap(({ keys }) => keys);
    const all = { opened: marks.opened, done: new Set([...marks.done, ...done]) };
    return { today, settings, saved, marks: all, actions, library, pane };
  }, [today, queue, settings, marks, saved, actions, library, pane]);
}
