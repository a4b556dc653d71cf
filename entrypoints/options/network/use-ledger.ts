import { useLiveQuery } from 'dexie-react-hooks';
import { clearRequests, readRequests } from '../../../utils/network/requests.ts';
import { byDay, type LedgerDay } from '../../../utils/network/by-day.ts';
import { useServices } from '../../../components/services.tsx';
import { useNow } from '../../../components/use-now.ts';

interface LedgerView {
  /** Absent while it is read. */
  days: LedgerDay[] | undefined;
  failed: boolean;
  /** Rejects when it could not be cleared. */
  clear: () => Promise<void>;
}

/** The network ledger, live. What is wrong with it is its own trouble, not the page's. */
export function useLedger(): LedgerView {
  const { db } = useServices().network;
  const now = useNow();
  // The section says that its ledger cannot be read.
  const rows = useLiveQuery(() => readRequests(db).catch(() => 'failed' as const), [db]);
  return {
    days: Array.isArray(rows) ? byDay(rows, now.getTime()) : undefined,
    failed: rows === 'failed',
    clear: () => clearRequests(db),
  };
}
