import { markDirty } from '../db/dirty.ts';
import type { TidemarkDb } from '../db/open.ts';
import type { MarkRow, UtcTime } from '../db/tables.ts';
import type { Change, QueueRow } from '../db/queue-tables.ts';
import type { PaperKey } from '../paper-key.ts';
import { same } from './fields.ts';
import { markShardOf } from './marks/format.ts';
import { mirrorShardOf } from './mirror/format.ts';

const KEPT_UNDOS = 50;

/** Writes to the queue, and remembers what was there before, for undo and for what must be published. */
export interface Ledger {
  put(items: QueueRow[]): Promise<void>;
  /** Removes an item and leaves a tombstone; `into` when it became part of another. */
  drop(id: string, into?: string): Promise<void>;
  /** The reader's mark of a paper outside the queue; null takes it away. */
  mark(key: PaperKey, row: MarkRow | null): Promise<void>;
}

type Row = NonNullable<Change['before']>;
const nameOf = (row: Row): string => ('id' in row ? row.id : row.key);

function createLedger(db: TidemarkDb, at: UtcTime) {
  const changes = new Map<string, Change>();

  function note(table: Change['table'], name: string, before: Row | undefined, after: Row | null) {
    const known = changes.get(`${table} ${name}`);
    const first = known === undefined ? (before ?? null) : known.before;
    changes.set(`${table} ${name}`, { table, before: first, after } as Change);
  }

  async function revive(ids: string[]): Promise<void> {
    const gone = await db.gone.bulkGet(ids);
    for (const row of gone) if (row) note('gone', row.id, row, null);
    await db.gone.bulkDelete(ids);
  }

  const ledger: Ledger = {
    async put(items) {
      const ids = items.map(({ id }) => id);
      const before = await db.queue.bulkGet(ids);
      items.forEach((item, n) => note('queue', item.id, before[n], item));
      await db.queue.bulkPut(items);
      await revive(ids);
    },
    async drop(id, into) {
      const item = await db.queue.get(id);
      if (!item) return;
      const tombstone = { id, keys: item.keys, at, into };
      note('queue', id, item, null);
      note('gone', id, await db.gone.get(id), tombstone);
      await db.queue.delete(id);
      await db.gone.put(tombstone);
    },
    async mark(key, row) {
      note('marks', key, await db.marks.get(key), row);
      await (row === null ? db.marks.delete(key) : db.marks.put(row));
    },
  };
  const list = (): Change[] => [...changes.values()].filter((one) => !same(one.before, one.after));
  return { ledger, list };
}

/** The shards of `storage.local` that these changes leave behind. */
function shardsOf(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    const rows: Row[] = [change.before, change.after].filter((row) => row !== null);
    const keys = rows.flatMap((row) => ('keys' in row ? row.keys : [row.key]));
    const mirror = change.table === 'queue' ? rows.map((row) => mirrorShardOf(nameOf(row))) : [];
    return [...keys.map(markShardOf), ...mirror];
  });
}

async function keepUndo(db: TidemarkDb, token: string, at: UtcTime, changes: Change[]) {
  const n = await db.undo.add({ token, at, changes });
  if (n !== undefined && n > KEPT_UNDOS)
    await db.undo
      .where('n')
      .belowOrEqual(n - KEPT_UNDOS)
      .delete();
}

export interface Done<T> {
  result: T;
  /** To be given to `undo`; undefined when nothing changed. */
  undo: string | undefined;
}

export interface QueueDependencies {
  db: TidemarkDb;
  now: () => Date;
  newId: () => string;
}

/** The tables that a queue command may touch. */
function queueTables(db: TidemarkDb) {
  return [db.queue, db.gone, db.marks, db.papers, db.undo, db.dirty];
}

/**
 * One command: its changes, their undo record and the dirty shards in one transaction, so that it is
 * done whole or not at all. `undoable: false` for what happens by itself.
 */
export function runCommand<T>(
  { db, now, newId }: QueueDependencies,
  work: (ledger: Ledger, at: UtcTime) => Promise<T>,
  { undoable = true } = {},
): Promise<Done<T>> {
  const at = now().toISOString();
  return db.transaction('rw', queueTables(db), async () => {
    const { ledger, list } = createLedger(db, at);
    const result = await work(ledger, at);
    const changes = list();
    if (changes.length === 0) return { result, undo: undefined };
    await markDirty(db, shardsOf(changes));
    if (!undoable) return { result, undo: undefined };
    const token = newId();
    await keepUndo(db, token, at, changes);
    return { result, undo: token };
  });
}
