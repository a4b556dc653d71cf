import { useLiveQuery } from 'dexie-react-hooks';
import { readState, type SyncState } from '../utils/db/state.ts';
import { useServices } from './services.tsx';

/** The worker's sync state, live; undefined while it is read. */
export function useSyncState(): SyncState | undefined {
  const { db } = useServices();
  return useLiveQuery(() => readState(db, 'sync'), [db]);
}
