import { useMemo } from 'react';
import type { Entry } from '../../utils/view/entries.ts';
import { useChosen } from './use-chosen.ts';
import { useRange } from './use-range.ts';

/** Which papers of a list the reader has chosen; those of them that are shown count. */
export function useChosenPapers(entries: readonly Entry[]) {
  const ids = useMemo(() => entries.map(({ paper }) => paper.id), [entries]);
  const chosen = useChosen(ids);
  const range = useRange(ids, chosen);
  const { picked } = chosen;
  const papers = useMemo(
    () =>
      picked.size === 0
        ? []
        : entries.filter(({ paper }) => picked.has(paper.id)).map(({ paper }) => paper),
    [entries, picked],
  );
  return { ids, picked, range, chosen: papers, all: chosen.all, none: chosen.none };
}

export type ChosenPapers = ReturnType<typeof useChosenPapers>;
