import { useObservable } from 'dexie-react-hooks';
import type { SyncState } from '../utils/db/state-values.ts';
import { useServices } from './services.tsx';

/** The worker's sync state, live; undefined while it is read. */
export function useSyncState(): SyncState | undefined {
  return useObservable(useServices().queries.sync);
}
