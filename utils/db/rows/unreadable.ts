import type { IndexableType, Transaction } from 'dexie';
import type { TidemarkDb } from '../tidemark-db.ts';
import type { TidemarkTables } from '../tables.ts';
import { ROW_READERS } from './readers.ts';
import { readsAsStored } from './sound-rows.ts';

type Name = keyof TidemarkTables;

export interface Unreadable {
  table: Name;
  /** Primary key. */
  key: IndexableType;
  /** As it is stored. */
  row: unknown;
}

/** The reader's own: what is not in them can be copied or made anew. */
const OWN: readonly Name[] = [
  'queue',
  'removed',
  'undo',
  'snapshots',
  'staged',
  'marks',
  'verdicts',
];
const ALL = Object.keys(ROW_READERS) as Name[];

function asStored(transaction: Transaction): void {
  readsAsStored(transaction.idbtrans);
}

async function unreadableIn(db: TidemarkDb, names: readonly Name[]): Promise<Unreadable[]> {
  const found: Unreadable[] = [];
  for (const table of names)
    await db.table<unknown>(table).each((row, { primaryKey }) => {
      if (ROW_READERS[table](row) === undefined)
        found.push({ table, key: primaryKey as IndexableType, row });
    });
  return found;
}

/** The reader's rows of which nothing can be made. They are passed over everywhere, and stay as they are. */
export function findUnreadable(db: TidemarkDb): Promise<Unreadable[]> {
  return db.transaction('r', OWN, (transaction) => {
    asStored(transaction);
    return unreadableIn(db, OWN);
  });
}

/** Takes out every row, of any table, of which nothing can be made. Gives how many. */
export function removeUnreadable(db: TidemarkDb): Promise<number> {
  return db.transaction('rw', ALL, async (transaction) => {
    asStored(transaction);
    const rows = await unreadableIn(db, ALL);
    for (const { table, key } of rows) await db.table(table).delete(key);
    return rows.length;
  });
}
