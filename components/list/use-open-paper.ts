import { useState } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import { useReader } from '../reader-context.tsx';
import { useSame } from '../use-same.ts';

/**
 * The papers of a list that are open below their rows, the newest last; in a window with a pane one is shown
 * there instead. One that opens closes no other: what is above it would move it from under the pointer.
 */
export function useOpenPaper(onOpen: (index: number) => void) {
  const { actions, pane } = useReader();
  const [openIds, setOpenIds] = useState<readonly string[]>([]);

  const open = useSame((paper: Paper, index: number): void => {
    onOpen(index);
    const others = openIds.filter((id) => id !== paper.id);
    const opens = pane !== undefined || others.length === openIds.length;
    if (pane) pane.show(paper);
    else setOpenIds(opens ? [...others, paper.id] : others);
    if (opens) actions.opened(arxivKey(paper.id));
  });

  return { openIds, open, close: () => setOpenIds(openIds.slice(0, -1)) };
}
