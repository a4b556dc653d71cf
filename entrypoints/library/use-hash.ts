import { useSyncExternalStore } from 'react';
import { followHash, pageHash } from '../../components/page-hash.ts';

/** The hash of the page's address, live. */
export function useHash(): string {
  return useSyncExternalStore(followHash, pageHash);
}
