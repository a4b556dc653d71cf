import Dexie, { type EntityTable } from 'dexie';
import type { RequestReason } from './reasons.ts';

/** The version of a row's shape. Rows of another one are not shown, and leave with their week. */
export const ROW_VERSION = 1;

/** A request of Tidemark. Which paper, day or words it was about is not written down. */
export interface RequestRow {
  n?: number;
  v: typeof ROW_VERSION;
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  reason: RequestReason;
  /**
   * The status of the answer; `asked`: none is known, it is on its way or was cut off; `failed`: there was
   * none; `loaded`: a picture came, of which the browser tells no status.
   */
  outcome: number | 'asked' | 'failed' | 'loaded';
  /** Of the answer's body, unpacked, as far as it was read; absent where it is not known. */
  bytes?: number | undefined;
}

export type LedgerDb = Dexie & { requests: EntityTable<RequestRow, 'n'> };

/** The ledger's own database, so that neither can spoil the other. */
export function openLedgerDb(name = 'tidemark-network'): LedgerDb {
  const db = new Dexie(name) as LedgerDb;
  db.version(1).stores({ requests: '++n, at' });
  return db;
}
