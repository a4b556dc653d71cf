import type { RefObject } from 'react';
import type { Entry } from '../../utils/view/entries.ts';
import { usePrinting } from './use-printing.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** The rows of a list of papers that are drawn: on paper all of them, else those in view, each at its place, and `kept`. */
export function useShownRows(
  list: RefObject<HTMLElement | null>,
  entries: readonly Entry[],
  kept: number,
) {
  const printing = usePrinting();
  const rows = useVirtualRows(
    list,
    entries.length,
    kept,
    (index) => entries[index]?.paper.id ?? String(index),
  );
  return {
    printing,
    shown: printing
      ? entries.map((_, index) => ({ index, offset: undefined }))
      : rows.getVirtualItems().map(({ index, start }) => ({
          index,
          offset: start - rows.options.scrollMargin,
        })),
    height: rows.getTotalSize(),
    measure: rows.measureElement,
    reveal: (index: number) => rows.scrollToIndex(index, { align: 'auto' }),
  };
}
