import type { LedgerDb, RequestRow } from './rows.ts';

/** Every request that the ledger holds, oldest first. */
export const readRequests = (db: LedgerDb): Promise<RequestRow[]> => db.requests.toArray();

export const clearRequests = (db: LedgerDb): Promise<void> => db.requests.clear();
