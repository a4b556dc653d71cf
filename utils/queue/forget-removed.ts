import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { RemovedRow } from '../db/queue-tables.ts';
import { readState, updateState } from '../db/state.ts';
import type { UtcTime } from '../time/moment.ts';
import { isMoment } from '../time/moment.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import { keepCopy } from './backup/copies.ts';
import { mirrorShardOf } from './mirror/format.ts';
import { DAY_MS, KEPT_DAYS } from './removed.ts';

/** The time before which what was removed is due, as seen at `at`. */
const dueBefore = (at: UtcTime): UtcTime =>
  new Date(Date.parse(at) - KEPT_DAYS * DAY_MS).toISOString();

/** A row whose time is none is taken for removed today, so that it has its 30 days. */
async function mendTimes(db: TidemarkDb, at: UtcTime): Promise<void> {
  const times = await db.removed.orderBy('at').keys();
  if (times.every(isMoment) && times.length === (await db.removed.count())) return;
  await db.removed.filter((row) => !isMoment(row.at)).modify({ at });
}

/** Whether a copy that is kept was made since these were removed; one before a migration has no removed items. */
async function areInCopy(db: TidemarkDb, rows: readonly RemovedRow[]): Promise<boolean> {
  const copies = db.snapshots.reverse().filter(({ why }) => why !== 'migration');
  const newest = (await copies.first())?.at ?? '';
  return rows.every(({ at }) => at <= newest);
}

/**
 * Forgets what was removed more than 30 days ago, at a start of the worker. A clock that is wrong for a while
 * must not cost it: only what was due at an earlier start too, a day or more before, by a clock that has not
 * gone back since. What goes is in one of the kept copies.
 */
export async function forgetOldRemoved(
  db: TidemarkDb,
  settings: unknown,
  at: UtcTime,
): Promise<void> {
  const tables = [db.removed, db.queue, db.marks, db.verdicts, db.snapshots, db.state, db.dirty];
  await db.transaction('rw', tables, async () => {
    await mendTimes(db, at);
    const { dueAt } = await readState(db, 'removed');
    const due = await db.removed.where('at').below(dueBefore(at)).count();
    const isLater = dueAt !== undefined && Date.parse(at) - Date.parse(dueAt) >= DAY_MS;
    if (isLater) {
      const old = await db.removed.where('at').below(dueBefore(dueAt)).toArray();
      if (!(await areInCopy(db, old))) await keepCopy(db, 'daily', settings, at);
      await db.removed.bulkDelete(old.map(({ id }) => id));
      await markDirty(
        db,
        old.map(({ id }) => mirrorShardOf(id)),
      );
    }
    const isWaiting = dueAt !== undefined && dueAt <= at && !isLater;
    if (!isWaiting) await updateState(db, 'removed', () => (due > 0 ? { dueAt: at } : {}));
  });
}
