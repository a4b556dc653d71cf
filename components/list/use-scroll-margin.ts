import { useLayoutEffect, useState, type RefObject } from 'react';
import { scrollerOf } from './scroller.ts';

/** How far below the top of its scroller a list begins, in pixels; follows what stands above it. */
export function useScrollMargin(list: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    const content = scroller?.firstElementChild;
    if (!scroller || !content) return undefined;
    const measure = (): void => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setMargin(Math.round(top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [list]);
  return margin;
}
