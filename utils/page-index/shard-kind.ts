import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { IndexStorage } from './storage.ts';

/**
 * One kind of shard: what content scripts read of one subject in `storage.local`, made from the database. Its
 * owner writes it in its own folder; the list of all is utils/worker/shard-kinds.ts.
 */
export interface ShardKind {
  /** For diagnostics. */
  name: string;
  /** Whether a key of `storage.local` is this kind's, of earlier versions too. No key has two owners. */
  owns(key: string): boolean;
  /** Every key that should stand there now. Absent: the kind is not made anew with the others, nor cleared. */
  allKeys?(db: TidemarkDb): Promise<readonly string[]>;
  /** What a shard should hold; undefined when it must not be written. */
  value(db: TidemarkDb, key: string, storage: IndexStorage): Promise<unknown>;
  /** Nearly all of its shards change with every feed day: between steps they are written once a minute at most. */
  isSlow?: true;
  /** No page waits for it: a command is answered before it is written. */
  isLate?: true;
  /** Sealed when written, so that what stands there cannot be compared with what should. */
  isSealed?: true;
  /** Not only the publisher writes it: that something else did is no fault. */
  isShared?: true;
  /** At each start, before anything is looked at: makes rows of an earlier format anew. */
  renew?(db: TidemarkDb): Promise<void>;
  /** Whether `storage.local` lost what the database can give, or the reverse. */
  isLost?(db: TidemarkDb, storage: IndexStorage): Promise<boolean>;
}
