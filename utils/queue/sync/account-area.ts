import type { AccountNotes } from '../../db/device-values.ts';
import type { Seal } from './carrier.ts';
import type { FromArchive } from './item-row.ts';
import type { Replica } from './replica.ts';

/** `storage.sync`, as far as it is needed. */
export interface AccountArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface AccountDependencies {
  area: AccountArea;
  now: () => Date;
  /** Asked at each exchange: a passphrase may come or go. Undefined where nothing is sealed. */
  seal: () => Promise<Seal | undefined>;
  /** Opens what others sealed, and knows what it could not open. */
  opener: Seal;
  loadNotes: () => Promise<AccountNotes>;
  saveNotes: (notes: AccountNotes) => Promise<void>;
  /** What the archive here has of the papers of a replica. */
  archiveOf: (replica: Replica) => Promise<FromArchive>;
}
