import { useEffect, useRef, useState } from 'react';
import { useSame } from './use-same.ts';

/** Long enough to be read, by eye or by ear. */
const SAID_MS = 4000;

/** A word that is said for a while, "Copied.", and then goes. */
export function useBriefly<T>(): [word: T | undefined, say: (word: T) => void] {
  const [word, setWord] = useState<T>();
  const timer = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useSame((next: T): void => {
    clearTimeout(timer.current);
    setWord(next);
    timer.current = window.setTimeout(() => setWord(undefined), SAID_MS);
  });
  return [word, say];
}
