import { useEffect } from 'react';
import { keepView } from './keep.ts';
import { useServices } from '../../../components/services.tsx';

const QUIET_MS = 250;

/** Keeps what the popup shows for the next one, each time that it changes, while it `shows` what it opens with. */
export function useFirstView(shows: boolean): void {
  const { isPrivate } = useServices();
  useEffect(() => {
    const root = document.querySelector('#root');
    if (!shows || root === null) return undefined;
    let mayWrite = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      if (mayWrite) keepView(root);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, QUIET_MS);
    };
    void isPrivate().then((is) => {
      mayWrite = !is;
      soon();
    });
    const observer = new MutationObserver(soon);
    observer.observe(root, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      removeEventListener('pagehide', keep);
    };
  }, [shows, isPrivate]);
}
