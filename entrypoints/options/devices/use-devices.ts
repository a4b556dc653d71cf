import { useLiveQuery } from 'dexie-react-hooks';
import { loadState } from '../../../utils/db/state.ts';
import type { DevicesState } from '../../../utils/db/device-values.ts';
import { useServices } from '../../../components/services.tsx';

/** How the exchange with other devices goes, live; undefined while it is read. */
export function useDevices(): DevicesState | undefined {
  const { db } = useServices();
  return useLiveQuery(() => loadState(db, 'devices'), [db]);
}
