import type { TidemarkDb } from './tidemark-db.ts';
import type { RemovedRow, QueueCopyRow, UndoRow, VerdictRow } from './queue-tables.ts';

/** The kept copies of the queue, newest first, without their texts. */
export async function readCopies(db: TidemarkDb): Promise<Omit<QueueCopyRow, 'text'>[]> {
  const rows = await db.snapshots.reverse().toArray();
  return rows.map(({ n, at, why, items }) => ({ n, at, why, items }));
}

/** The journal, newest first. */
export const readJournal = (db: TidemarkDb): Promise<UndoRow[]> => db.undo.reverse().toArray();

/** What visits did by themselves, and the reader has not seen yet. */
export const readUnseen = (db: TidemarkDb): Promise<UndoRow[]> =>
  db.undo.where('unseen').equals(1).toArray();

/** The ids of the recently removed, the newest first. */
export async function readRemovedIds(db: TidemarkDb): Promise<string[]> {
  const [dated, all] = await Promise.all([
    db.removed.orderBy('at').reverse().primaryKeys(),
    db.removed.toCollection().primaryKeys(),
  ]);
  // One whose time is no key is in no index.
  return [...new Set([...dated, ...all])];
}

/** Those of these removed items that are there. */
export async function readRemovedRows(
  db: TidemarkDb,
  ids: readonly string[],
): Promise<RemovedRow[]> {
  return (await db.removed.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** What the reader said of likely matches. */
export const readVerdicts = (db: TidemarkDb): Promise<VerdictRow[]> => db.verdicts.toArray();
