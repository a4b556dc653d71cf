import { HOSTS, REASONS, type RequestReason } from './reasons.ts';
import { ROW_VERSION, type LedgerDb, type RequestRow } from './rows.ts';

export const KEPT_MS = 7 * 86_400_000;
/** Twice what a week with the whole archive in it needs. */
const MOST_ROWS = 3000;
const PRUNE_EVERY = 20;

/** A request that was begun. */
export interface Entry {
  /** What came of it; what is known later is told again. */
  end: (outcome: RequestRow['outcome'], bytes?: number) => void;
}

export interface Ledger {
  begin: (reason: RequestReason) => Entry;
}

interface Dependencies {
  db: LedgerDb;
  now: () => Date;
  isPrivate: () => Promise<boolean>;
}

/** A week and `MOST_ROWS` stay; what a clock that was wrong dated ahead does not. */
export async function prune(db: LedgerDb, now: number): Promise<void> {
  await db.requests
    .where('at')
    .below(now - KEPT_MS)
    .delete();
  await db.requests
    .where('at')
    .above(now + KEPT_MS)
    .delete();
  const surplus = (await db.requests.count()) - MOST_ROWS;
  if (surplus > 0) await db.requests.orderBy('n').limit(surplus).delete();
}

/**
 * Writes requests down: before they are made, and what came of them after. Neither of its calls waits or
 * throws, whatever becomes of the ledger; in private windows nothing is written.
 */
export function createLedger({ db, now, isPrivate }: Dependencies): Ledger {
  async function add(reason: RequestReason, at: number): Promise<number | undefined> {
    if (await isPrivate()) return undefined;
    const host = HOSTS[REASONS[reason]];
    const n = await db.requests.add({ v: ROW_VERSION, at, host, reason, outcome: 'asked' });
    if (n !== undefined && n % PRUNE_EVERY === 0) await prune(db, at);
    return n;
  }

  return {
    begin(reason) {
      let written = Promise.resolve()
        .then(() => add(reason, now().getTime()))
        // A ledger that cannot be written must not stop the reading of the feed; options say that it failed.
        .catch(() => undefined);
      return {
        end(outcome, bytes) {
          written = written
            .then(async (n) => {
              if (n !== undefined) await db.requests.update(n, { outcome, bytes });
              return n;
            })
            // The request stands there without its end.
            .catch(() => undefined);
        },
      };
    },
  };
}
