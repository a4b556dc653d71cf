import { itemIn } from './item-state.ts';
import { notesRenamed } from './notes.ts';
import type { DeviceId, Replica } from './replica.ts';

/** Another machine with this device's name: the profile was copied. */
export interface Twin {
  /** The name of both; this device takes another. */
  was: DeviceId;
  /** What the other says, as far as it was read. */
  replica: Replica;
}

/** All that a device knows, under its new name. Only notes tell by a name what was known; all else goes by time. */
export function renamed(known: Replica, device: DeviceId, { was, replica }: Twin): Replica {
  const items = Object.entries(known.items).map(([id, state]) => {
    const theirs = itemIn(replica.items, id)?.notes.versions ?? [];
    return [id, { ...state, notes: notesRenamed(state.notes, { was, device }, theirs) }] as const;
  });
  return { ...known, items: Object.fromEntries(items) };
}
