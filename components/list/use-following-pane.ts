import { useCallback, useEffect, useRef } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { arxivKey, type PaperKey } from '../../utils/paper-key.ts';
import { useReader } from '../reader-context.tsx';
import { useSame } from '../use-same.ts';

/** Moves that come faster than this are one run, of which the pane shows the first paper and the last. */
const RUN_MS = 150;
/** So long a paper stands beside the list before it counts as opened. */
const LOOK_MS = 1500;

/** Shows beside the list the paper to which the reader moved; a held key does not draw each one in passing. */
export function useFollowingPane(): (paper: Paper) => void {
  const { pane, actions } = useReader();
  const run = useRef<number>(undefined);
  const look = useRef<number>(undefined);
  const target = useRef<PaperKey>(undefined);
  const stop = useCallback((): void => {
    clearTimeout(run.current);
    clearTimeout(look.current);
    run.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);
  const shown = pane?.shown;
  // Closed, or another one opened by hand: what was under way is no longer wanted.
  useEffect(() => {
    if (shown !== target.current) stop();
  }, [shown, stop]);
  return useSame((paper: Paper): void => {
    const inRun = run.current !== undefined;
    stop();
    if (!pane) return;
    target.current = arxivKey(paper.id);
    if (!inRun) pane.show(paper);
    run.current = window.setTimeout(() => {
      run.current = undefined;
      if (inRun) pane.show(paper);
    }, RUN_MS);
    look.current = window.setTimeout(() => actions.opened(arxivKey(paper.id)), LOOK_MS);
  });
}
