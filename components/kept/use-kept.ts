import { useEffect, useState } from 'react';
import { useServices } from '../services.tsx';
import { askToKeep, type Kept } from './ask-to-keep.ts';

/** Asks the browser once a page, as soon as `wanted`, to keep what is stored; undefined until it has answered. */
export function useAskToKeep(wanted: boolean): Kept | undefined {
  const { isPrivate } = useServices();
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    if (!wanted) return;
    void isPrivate().then(async (inPrivate) => {
      if (!inPrivate) setKept(await askToKeep(navigator.storage));
    });
  }, [wanted, isPrivate]);
  return kept;
}
