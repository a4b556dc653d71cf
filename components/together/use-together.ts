import { useLiveQuery } from 'dexie-react-hooks';
import { keptOf } from '../../utils/queue/sync/kept/devices-db.ts';
import type { SharedList, Together } from '../../utils/queue/together/shared-list.ts';
import { useDevicesDb } from '../use-devices-db.ts';

/** What is shared with a group, live; `undefined` while it is read, `null` where nothing is. */
export function useTogether(): Together | null | undefined {
  const db = useDevicesDb();
  return useLiveQuery(async () => (await keptOf(db, 'together')) ?? null, [db]);
}

/** The reader's name in a group; undefined where nothing is shared, and while that is read. */
export function useNameInGroup(): string | undefined {
  const db = useDevicesDb();
  return useLiveQuery(async () => (await keptOf(db, 'together'))?.name, [db]);
}

/** What the others of the group share, live. */
export function useMembers(): readonly SharedList[] | undefined {
  const db = useDevicesDb();
  return useLiveQuery(async () => (await keptOf(db, 'members')) ?? [], [db]);
}

/** The ids of the lists that the reader would not see on this device, live. */
export function useHidden(): readonly string[] {
  const db = useDevicesDb();
  return useLiveQuery(async () => (await keptOf(db, 'hidden')) ?? [], [db]) ?? NOBODY;
}

const NOBODY: readonly string[] = [];
