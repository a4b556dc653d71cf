import type { UtcTime } from '../time/moment.ts';

/** `waiting`: for the network, a limit's hour, or the rest of a delivery. `full`: something does not fit. */
export type ExchangeState = 'off' | 'ok' | 'waiting' | 'full' | 'error';

/** How it goes with one place that devices share. */
export interface PlaceStatus {
  state: ExchangeState;
  /** Switched on. */
  since?: UtcTime;
  /** The last time that it was read and, where there was something to say, written. */
  lastExchange?: UtcTime;
  /** Bytes that all devices use there, and how many there may be. */
  used?: { bytes: number; of: number };
  /** What did not fit: papers; papers whose notes of over 2,000 letters stay here; marks of read papers. */
  left?: { items: number; notes: number; marks: number };
  /** A code, for the reader (utils/i18n/coded.ts), in `waiting` and `error`. */
  trouble?: string;
}

export interface KnownDevice {
  id: string;
  name: string;
  /** When it last wrote, by its own clock. */
  lastSeen: UtcTime;
  /** Where it was seen. */
  places: readonly ('account' | 'folder' | 'file')[];
}

/**
 * The record `devices` of the table `state`: what options → Devices shows, by `useLiveQuery` over
 * `loadState(db, 'devices')`. Only the worker writes it. No id: nothing was ever exchanged.
 *
 * The commands (utils/messages.ts, our pages only): `syncPreview {place}` → `JoinPreview`; `syncSwitch
 * {place, on}` → `{undo?}`, the token of the join; `syncNow {}`; `syncName {name}`; `syncForget {device}`;
 * `syncClear {place}` takes away all that is stored there, of every device, and switches it off.
 */
export interface DevicesState {
  /** This device. */
  id?: string;
  name: string;
  account: PlaceStatus;
  folder: PlaceStatus;
  others: readonly KnownDevice[];
  /** Papers that came or changed since the reader last looked at the queue. */
  came: number;
}

/** A few of a number of papers, by title. */
interface Sample {
  count: number;
  /** At most twenty. */
  titles: string[];
}

/** What joining would do. @public */
export interface JoinPreview {
  /** Papers that others have and this device has not. */
  comes: Sample;
  /** Papers that only this device has, and the others get. */
  goes: Sample;
  /** Papers that both have, and will be one. */
  merges: Sample;
  /** Papers of this device that were removed on another since. */
  removed: Sample;
  /** Those of `merges` of which both notes will be kept. */
  notes: Sample;
  devices: readonly KnownDevice[];
}
