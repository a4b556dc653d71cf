import { useEffect, type RefObject } from 'react';

const places = new Map<string, number>();

/** Brings a scroller back to where it was when the reader returns to an address. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>, address: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const wanted = places.get(address) ?? 0;
    let tries = 0;
    let frame = 0;
    const settle = (): void => {
      element.scrollTop = wanted;
      tries += 1;
      if (Math.abs(element.scrollTop - wanted) > 1 && tries < 30)
        frame = requestAnimationFrame(settle);
    };
    settle();
    const remember = (): void => void places.set(address, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', remember);
    };
  }, [scroller, address]);
}
