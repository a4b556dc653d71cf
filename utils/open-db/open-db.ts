import Dexie, { type Transaction } from 'dexie';
import { keepQueue } from './keep-queue.ts';
import { readSound, type OnLeftOut } from '../db/rows/sound-rows.ts';
import { countWrites } from '../db/writes.ts';
import { letterItems } from './letter-items.ts';
import { upgradeItems } from './upgrade-items.ts';
import { DB_NAME, type TidemarkDb } from '../db/tidemark-db.ts';

interface Version {
  n: number;
  /** The version of queue items in it (utils/queue/item/upgrade.ts). */
  items: number;
  /** As for Dexie's `stores`. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every version stays listed for ever, so that any older database still migrates. */
export const VERSIONS: readonly Version[] = [
  {
    n: 1,
    items: 1,
    stores: {
      papers: 'id, *days',
      days: 'day',
      months: 'month',
      samples: '[id+at]',
      queue: 'id, *keys, state, savedAt, rank, snoozedUntil',
      gone: 'id',
      undo: '++n, token',
      snapshots: '++n',
      staged: 'id',
      marks: 'key',
      titles: '[shard+id], id',
      verdicts: '[subject+id]',
      looks: 'list',
      siteVisits: 'site',
      met: '[site+key], at',
      live: 'id, at',
      state: 'name',
      dirty: 'shard',
      problems: '++n',
      termFacts: 'month, stamp',
      termPostings: 'month',
    },
  },
  {
    n: 2,
    items: 2,
    stores: {
      queue: 'id, *keys, *claims, state, savedAt, rank, snoozedUntil',
      removed: 'id, *keys, at',
      undo: '++n, token, unseen',
    },
    upgrade: (transaction) => upgradeItems(transaction, 1),
  },
  {
    n: 3,
    items: 3,
    stores: {},
    async upgrade(transaction) {
      await upgradeItems(transaction, 2);
      await letterItems(transaction);
    },
  },
  { n: 4, items: 3, stores: { agreed: 'name', lsa: 'name', lsaMonths: 'month, at' } },
];

/**
 * Refuses a database that a later Tidemark wrote, at each opening. Dexie takes it as if it were its own since
 * version 4, and would write rows of today's shape between those of tomorrow's.
 */
function refuseLater(db: Dexie, newest: number): void {
  const check = (): void => {
    // Dexie counts in tens, and between them where it added a part that was missing.
    if (Math.floor(db.backendDB().version / 10) <= newest) return;
    throw Object.assign(new Error(`of a later version than ${newest}`), { name: 'VersionError' });
  };
  db.on('ready', check, true);
}

/**
 * Opens (lazily) the one store of record. Only the worker and our own pages may call it:
 * in a content script it would open the site's origin. Before a migration, and in one transaction with
 * it, a copy of the queue is kept. `leaveOut` hears of rows that cannot be read, and are passed over.
 */
export function openDb(
  name = DB_NAME,
  versions = VERSIONS,
  leaveOut: OnLeftOut = () => undefined,
): TidemarkDb {
  const db = new Dexie(name) as TidemarkDb;
  let isKept = false;
  let items = 1;
  for (const { n, stores, upgrade, ...one } of versions) {
    const version = db.version(n).stores(stores);
    const before = items;
    items = one.items;
    if (n === 1) continue;
    version.upgrade(async (transaction) => {
      if (!isKept) await keepQueue(transaction, before, new Date());
      isKept = true;
      await upgrade?.(transaction);
    });
  }
  refuseLater(db, versions.at(-1)?.n ?? 0);
  readSound(db, leaveOut);
  countWrites(db);
  return db;
}
