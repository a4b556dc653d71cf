import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { scrollerOf } from './scroller.ts';
import { useReader } from '../reader-context.tsx';
import { rowHeight } from './row-height.ts';
import { useScrollMargin } from './use-scroll-margin.ts';

/** The rows of a long list that are in view, and `kept`, which stays in the page so that focus does. */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  kept: number,
  keyOf: (index: number) => string,
) {
  const scrollMargin = useScrollMargin(list);
  const height = rowHeight(useReader().settings);
  // oxlint-disable-next-line react/incompatible-library -- its rows are never memoized here
  return useVirtualizer({
    count,
    scrollMargin,
    getScrollElement: () => scrollerOf(list.current),
    getItemKey: keyOf,
    estimateSize: () => height,
    overscan: 10,
    useFlushSync: false,
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || rows.includes(kept)) return rows;
      return [...rows, kept].sort((a, b) => a - b);
    },
  });
}
