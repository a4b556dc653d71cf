import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { QueueCopyRow } from '../../db/queue-tables.ts';
import { recordProblem } from '../../db/problems.ts';
import { loadState, updateState } from '../../db/state.ts';
import { coded } from '../../i18n/coded.ts';
import { writeBackup } from './write.ts';

const KEPT = { daily: 7, restore: 5, bulk: 5, migration: 3 } satisfies Record<
  QueueCopyRow['why'],
  number
>;

/** Adds a copy, inside the caller's transaction, and keeps of each sort only the newest few. */
export async function addCopy(db: TidemarkDb, row: Omit<QueueCopyRow, 'n'>): Promise<void> {
  await db.snapshots.add(row);
  const alike = await db.snapshots.filter(({ why }) => why === row.why).primaryKeys();
  await db.snapshots.bulkDelete(alike.slice(0, -KEPT[row.why]));
}

/** Keeps a copy of the queue as it is, inside the caller's transaction. */
export async function keepCopy(
  db: TidemarkDb,
  why: QueueCopyRow['why'],
  settings: unknown,
  at: string,
): Promise<void> {
  const items = await db.queue.count();
  await addCopy(db, { at, why, items, text: await writeBackup(db, settings, at) });
}

const dayOf = (at: string): string => at.slice(0, 10);

/**
 * Keeps the last state of the last day (UTC) on which something changed, once that day is over. Called before
 * the first change of a later day, in its transaction, and at each start of the worker.
 */
export async function closeDay(db: TidemarkDb, settings: unknown, now: string): Promise<void> {
  const { changedAt } = await loadState(db, 'copies');
  if (changedAt === undefined || dayOf(changedAt) >= dayOf(now)) return;
  await keepCopy(db, 'daily', settings, changedAt);
  await updateState(db, 'copies', () => ({}));
}

/** A daily copy for which there was no room is named among the problems, if there is room for that. */
export function noteNoCopy(db: TidemarkDb, now: string): Promise<void> {
  const reason = coded('trouble.backup.noRoom');
  return recordProblem(db, { kind: 'storage', reason }, new Date(now));
}

/** Whether a copy of an earlier day is still to be kept. */
export async function owesCopy(db: TidemarkDb, now: string): Promise<boolean> {
  const { changedAt } = await loadState(db, 'copies');
  return changedAt !== undefined && dayOf(changedAt) < dayOf(now);
}

/** Remembers that something changed, so that the day's last state will be kept. */
export async function noteChange(db: TidemarkDb, at: string): Promise<void> {
  await updateState(db, 'copies', () => ({ changedAt: at }));
}
