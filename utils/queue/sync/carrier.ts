import type { UtcTime } from '../../time/moment.ts';
import type { DeviceId, Replica } from './replica.ts';

type CarrierName = 'account' | 'folder' | 'file';

/** What one device left for the others, already opened, parsed and checked (`readReplica`, door.ts). */
export interface Delivery {
  device: DeviceId;
  /** As its reader called it. */
  name: string;
  /** When it wrote. */
  at: UtcTime;
  /** May be a part only. */
  replica: Replica;
  /** Whether all that it wrote was there; a cut or half-arrived one is merged all the same, and waited for. */
  isWhole: boolean;
  /** Entries that were unsound and are left out. */
  refused: number;
  /** Whether it found no room for all that it has to say. */
  isFull?: boolean;
}

/** What a device left that cannot be read here. */
export interface Unread {
  device: DeviceId;
  /** Why, as a code (utils/i18n/coded.ts). */
  why: string;
  /** It comes by itself, and this device goes on writing. */
  comes?: true;
  /** A fingerprint of what stands there: of a device that is lost it stays the same. */
  print: number;
}

export interface Reading {
  /**
   * A fingerprint of all that stands there, and of what it is opened and sealed with: the same only where nothing is
   * other. Absent where that cannot be told.
   */
  print?: string;
  deliveries: readonly Delivery[];
  unread?: readonly Unread[];
  /** What this device wrote there stands open, though it has a passphrase: it is sealed whatever is in the way. */
  isOpen?: boolean;
  /** Something under this device's own name that it never wrote: the profile was copied. */
  hasTwin?: boolean;
  /** What is not there yet, as a code: it comes by itself, and this device goes on writing. Of no known device. */
  waitsFor?: string;
  /** What could not be read at all, as a code: a wrong passphrase, a later version. Of no known device. */
  trouble?: string;
}

/** What did not fit. Nothing of it is lost: it stays on this device. */
export interface LeftOut {
  items: number;
  /** Items whose notes of more than 2,000 letters were not sent. */
  notes: number;
  marks: number;
}

export interface Written {
  /** Bytes that all devices use there, and how many there may be; absent where there is no limit. */
  used?: { bytes: number; of: number };
  left?: LeftOut;
  /** The place takes no more writes before then; nothing was written. */
  notBefore?: UtcTime;
}

/** Everything that a device has to say; a carrier writes what its place needs of it. */
export interface Outgoing {
  device: DeviceId;
  name: string;
  at: UtcTime;
  /** All that this device knows, of others too. */
  replica: Replica;
  /** What others have there, by the last reading; of devices that are long unseen too. */
  others: readonly Delivery[];
}

/**
 * A place that devices share. Each writes only what is its own there. Every method rejects with a `QueueError`
 * (a coded, worded reason) when the place cannot be used; nothing is half done for the others then.
 */
export interface Carrier {
  name: CarrierName;
  readOthers(me: DeviceId): Promise<Reading>;
  /** Writes whole or so that the others notice; does nothing when nothing changed. */
  write(outgoing: Outgoing): Promise<Written>;
  /** Takes away what another device left there; what only it had was merged before. */
  forget(device: DeviceId): Promise<void>;
  /** Takes away everything that Tidemark stored there, of every device. */
  clear(): Promise<void>;
}

/**
 * What seals all that is written to a place, and opens it. Bytes, since a carrier compresses before. `open`
 * rejects with a `QueueError`: `trouble.seal.wrong` when the passphrase is another, others as `unseal` (seal/seal.ts) says; what was never sealed is
 * told by the carrier from its first byte and does not come here.
 */
export interface Seal {
  /** Of the key that closes: what another closed is to be written anew. */
  name?: string;
  close(bytes: Uint8Array): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<Uint8Array>;
}
