import { useSyncExternalStore } from 'react';

function subscribe(follow: () => void): () => void {
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** The hash of the page's address, live. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
