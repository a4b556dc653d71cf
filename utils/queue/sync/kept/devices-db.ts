import Dexie, { type EntityTable } from 'dexie';
import type { DirectoryHandle } from '../folder/directory-folder.ts';
import type { SealHead } from '../seal/envelope.ts';
import type { PassphraseKey } from '../seal/passphrase-key.ts';
import type { SharedList, Together } from '../../together/shared-list.ts';

/**
 * What this device alone keeps for the exchange with others: a handle and keys that only IndexedDB can hold, and what it
 * knows of its own file. Never in a backup, a copy or a file of another device.
 */
export interface KeptValues {
  /** The folder that the reader chose. */
  folder: DirectoryHandle;
  /** The last stamps that this device gave its own file, newest last. */
  stamps: string[];
  /** One of them, of a writing that did not come to its end: the next takes it again. */
  begun: string;
  /** A digest of what this device's file says. */
  written: string;
  /** Keys of the passphrase, one for each salt that was met; the first is the one to write with. */
  keys: PassphraseKey[];
  /** The reader dropped the passphrase: `keys` open what others still seal, and close nothing. */
  writesOpen: true;
  /** On the outside of what none of `keys` opened, newest first: a passphrase is tried on these. */
  locked: LockedHead[];
  /** The folder of the reader's group; what is shared there, and what the others share. */
  group: DirectoryHandle;
  together: Together;
  members: SharedList[];
  /** The ids of members' lists that the reader would not see here. */
  hidden: string[];
}

/** What a passphrase needs, to be told from another one. */
export type LockedHead = Pick<SealHead, 'salt' | 'rounds' | 'name'>;

interface KeptRow {
  name: keyof KeptValues;
  value: unknown;
}

export type DevicesDb = Dexie & { kept: EntityTable<KeptRow, 'name'> };

/** A database of its own, so that neither can spoil the other. */
export function openDevicesDb(name = 'tidemark-devices'): DevicesDb {
  const db = new Dexie(name) as DevicesDb;
  db.version(1).stores({ kept: 'name' });
  return db;
}

/** What is kept under a name; undefined where nothing is. */
export async function keptOf<N extends keyof KeptValues>(
  db: DevicesDb,
  name: N,
): Promise<KeptValues[N] | undefined> {
  return (await db.kept.get(name))?.value as KeptValues[N] | undefined;
}

export async function keep<N extends keyof KeptValues>(
  db: DevicesDb,
  name: N,
  value: KeptValues[N],
): Promise<void> {
  await db.kept.put({ name, value });
}

/** Stamps of this device's own file that it knows again; a service may bring an old one back. */
const KEPT_STAMPS = 50;

/** Remembers a stamp as the last that this device gave. */
export async function noteStamp(db: DevicesDb, stamp: string): Promise<void> {
  const others = ((await keptOf(db, 'stamps')) ?? []).filter((one) => one !== stamp);
  await keep(db, 'stamps', [...others, stamp].slice(-KEPT_STAMPS));
}
