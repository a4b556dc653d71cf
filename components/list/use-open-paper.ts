import { useState } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import { useReader } from '../reader-context.tsx';
import { useSame } from '../use-same.ts';

/** The paper of a list that is open below its row; in a window with a pane it is shown there instead. */
export function useOpenPaper(onOpen: (index: number) => void) {
  const { actions, pane } = useReader();
  const [openId, setOpenId] = useState<string>();

  const open = useSame((paper: Paper, index: number): void => {
    onOpen(index);
    const opens = pane !== undefined || openId !== paper.id;
    if (pane) pane.show(paper);
    else setOpenId(opens ? paper.id : undefined);
    if (opens) actions.opened(arxivKey(paper.id));
  });

  return { openId, open, close: () => setOpenId(undefined) };
}
