import Dexie from 'dexie';
import type { TidemarkTables } from './tables.ts';

export type TidemarkDb = Dexie & TidemarkTables;

const DB_NAME = 'tidemark';

/**
 * Opens (lazily) the one store of record. Only the worker and our own pages may call it:
 * in a content script it would open the site's origin.
 * Every version stays listed for ever, so that any older database still migrates.
 */
export function openDb(name = DB_NAME): TidemarkDb {
  const db = new Dexie(name) as TidemarkDb;
  db.version(1).stores({
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
  });
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
