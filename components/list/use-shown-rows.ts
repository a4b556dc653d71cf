import type { RefObject } from 'react';
import { usePrinting } from './use-printing.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** The rows of a list that are drawn: on paper all of them, else those in view, each at its place, and `kept`. */
export function useShownRows(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  kept: number,
) {
  const printing = usePrinting();
  const rows = useVirtualRows(list, ids.length, kept, (index) => ids[index] ?? String(index));
  return {
    printing,
    shown: printing
      ? ids.map((_, index) => ({ index, offset: undefined }))
      : rows.getVirtualItems().map(({ index, start }) => ({
          index,
          offset: start - rows.options.scrollMargin,
        })),
    height: rows.getTotalSize(),
    measure: rows.measureElement,
    reveal: (index: number) => rows.scrollToIndex(index, { align: 'auto' }),
  };
}
