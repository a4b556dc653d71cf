import Dexie, { type Transaction } from 'dexie';
import { keepQueue } from './keep-queue.ts';
import type { TidemarkTables } from './tables.ts';

export type TidemarkDb = Dexie & TidemarkTables;

const DB_NAME = 'tidemark';

interface Version {
  n: number;
  /** As for Dexie's `stores`. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every version stays listed for ever, so that any older database still migrates. */
const VERSIONS: readonly Version[] = [
  {
    n: 1,
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
];

/**
 * Opens (lazily) the one store of record. Only the worker and our own pages may call it:
 * in a content script it would open the site's origin. Before a migration, and in one transaction with
 * it, a copy of the queue is kept.
 */
export function openDb(name = DB_NAME, versions = VERSIONS): TidemarkDb {
  const db = new Dexie(name) as TidemarkDb;
  let isKept = false;
  for (const { n, stores, upgrade } of versions) {
    const version = db.version(n).stores(stores);
    if (n === 1) continue;
    version.upgrade(async (transaction) => {
      if (!isKept) await keepQueue(transaction, new Date());
      isKept = true;
      await upgrade?.(transaction);
    });
  }
  return db;
}

/** Calls back when the database is deleted while it is open (developer tools, another page): the next use opens a new one. */
export function onDeleted(db: TidemarkDb, deleted: () => void): void {
  db.on('versionchange', ({ newVersion }) => {
    db.close({ disableAutoOpen: false });
    if (newVersion === null) deleted();
    return false;
  });
}
