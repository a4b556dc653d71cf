import type { UtcTime } from '../time/moment.ts';

/** `waiting`: for the network, a limit's hour, or the rest of a delivery. `full`: something does not fit. */
export type ExchangeState = 'off' | 'ok' | 'waiting' | 'full' | 'error';

interface Left {
  items: number;
  notes: number;
  marks: number;
}

/** How it goes with one place that devices share. */
export interface PlaceStatus {
  state: ExchangeState;
  /** Switched on. */
  since?: UtcTime;
  /** When what others had there was taken in for the first time. */
  joined?: UtcTime;
  /** The last time that it was read and, where there was something to say, written. */
  lastExchange?: UtcTime;
  /** Bytes that all devices use there, and how many there may be. */
  used?: { bytes: number; of: number };
  /** What did not fit: papers; papers whose notes of over 2,000 letters stay here; marks of read papers. */
  left?: Left;
  /** Entries of other devices that are unsound, or written by a clock that is years ahead, and are left out. */
  refused?: number;
  /** A code, for the reader (utils/i18n/coded.ts), in `waiting` and `error`. */
  trouble?: string;
}

/** What this device remembers of its writes into the browser's account. The record `account` of the table `state`. */
export interface AccountNotes {
  /** How many writes there were. */
  n: number;
  /** How the last of them are named; a head under this device's id that is none of them is a twin's. */
  heads: readonly string[];
  /** When it wrote within the last hour, in milliseconds since 1970 UTC. */
  spent: readonly number[];
  /** Fingerprints of what the texts say, and of the stored texts, by name. */
  prints: Readonly<Record<string, number>>;
  values: Readonly<Record<string, number>>;
  /** Of the last write: when, and under which name. */
  at: UtcTime;
  name: string;
  /** What it was sealed with; empty: nothing. */
  key: string;
  /** A fingerprint of what it said and of the room for it, and what had none. */
  of: number;
  left: Left;
  /** Ids of items of which notes of this device found no room. */
  stays: readonly string[];
}

export interface KnownDevice {
  id: string;
  name: string;
  /** When it last wrote, by its own clock. */
  lastSeen: UtcTime;
  /** Where it was seen. */
  places: readonly ('account' | 'folder' | 'file')[];
  /** What it left and cannot be read here: a fingerprint of that, and since when it stands there. */
  unread?: readonly { print: number; since: UtcTime }[];
}

/**
 * The record `devices` of the table `state`: what options → Devices shows, by `useLiveQuery` over
 * `loadState(db, 'devices')`. Only the worker writes it. No id: nothing was ever exchanged.
 *
 * The commands (utils/messages.ts, our pages only): `syncPreview {place}` → `JoinPreview`; `syncSwitch
 * {place, on}` → `{undo?}`, the token of the join; `syncNow {}`; `syncSeen {}` sets `came` to 0; `syncName {name}`; `syncForget {device}`;
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
export interface Sample {
  count: number;
  /** At most twenty. */
  titles: string[];
}

/** What joining would do. */
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
