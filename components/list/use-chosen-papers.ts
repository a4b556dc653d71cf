import { useMemo, useState } from 'react';
import type { Entry } from '../../utils/view/entries.ts';
import { useSame } from '../use-same.ts';

/** Which papers of a list the reader has chosen; those of them that are shown count. */
export function useChosenPapers(entries: readonly Entry[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  /** Where a range begins: the paper that was chosen last. */
  const [anchor, setAnchor] = useState<string>();
  const chosen = useMemo(
    () =>
      picked.size === 0
        ? []
        : entries.filter(({ paper }) => picked.has(paper.id)).map(({ paper }) => paper),
    [entries, picked],
  );

  const choose = (indexes: readonly number[], on: boolean): void => {
    const next = new Set(picked);
    for (const index of indexes) {
      const id = entries[index]?.paper.id;
      if (id !== undefined && on) next.add(id);
      else if (id !== undefined) next.delete(id);
    }
    setPicked(next);
    setAnchor(entries[indexes.at(-1) ?? 0]?.paper.id);
  };
  const toggle = (index: number): void =>
    choose([index], !picked.has(entries[index]?.paper.id ?? ''));
  /** All from the one that was chosen last to this one. */
  const extend = (index: number): void => {
    const from = entries.findIndex(({ paper }) => paper.id === anchor);
    if (from === -1) return choose([index], true);
    const [first, last] = from < index ? [from, index] : [index, from];
    const range = Array.from({ length: last - first + 1 }, (_, n) => first + n);
    return choose(from < index ? range : range.reverse(), true);
  };

  return {
    picked,
    chosen,
    toggle,
    add: (indexes: readonly number[]) => choose(indexes, true),
    extend,
    all: () => setPicked(new Set(entries.map(({ paper }) => paper.id))),
    none: () => setPicked(new Set()),
    /** By a click, with Shift or without. */
    onChoose: useSame((index: number, range: boolean) => (range ? extend(index) : toggle(index))),
  };
}

export type ChosenPapers = ReturnType<typeof useChosenPapers>;
