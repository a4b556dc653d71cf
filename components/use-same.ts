import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for the whole life of a component, which calls the newest `act`: what is given it need not be drawn again. */
export function useSame<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return useCallback((...args: A) => newest.current(...args), []);
}
