import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { RemovedRow } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { loadState } from '../db/state.ts';
import { isMoment } from '../time/moment.ts';
import { markDirty } from '../page-index/mark-dirty.ts';
import { keepCopy } from './backup/copies.ts';
import { mirrorShardOf } from './mirror/format.ts';
import { DAY_MS, KEPT_DAYS } from './removed.ts';

const before = (at: UtcTime, days: number): UtcTime =>
  new Date(Date.parse(at) - days * DAY_MS).toISOString();

/** A row whose time is none is taken for removed today, so that it has its 30 days. */
async function repairTimes(db: TidemarkDb, today: UtcTime): Promise<void> {
  const times = await db.removed.orderBy('at').keys();
  if (times.every(isMoment) && times.length === (await db.removed.count())) return;
  await db.removed.filter((row) => !isMoment(row.at)).modify({ at: today });
}

/** Whether a copy that is kept was made since these were removed; one before a migration has no removed items. */
async function areInCopy(db: TidemarkDb, rows: readonly RemovedRow[]): Promise<boolean> {
  const copies = db.snapshots.reverse().filter(({ why }) => why !== 'migration');
  const newest = (await copies.first())?.at ?? '';
  return rows.every(({ at }) => at <= newest);
}

/** The rows that were due at an earlier agreed moment; what is due for the first time is told so. */
async function dueTwice(db: TidemarkDb, agreedAt: UtcTime): Promise<RemovedRow[]> {
  const due = await db.removed.where('at').below(before(agreedAt, KEPT_DAYS)).toArray();
  const isNew = ({ dueAt }: RemovedRow): boolean => dueAt === undefined || dueAt > agreedAt;
  await db.removed.bulkPut(due.filter(isNew).map((row) => ({ ...row, dueAt: agreedAt })));
  return due.filter(({ dueAt }) => dueAt !== undefined && dueAt <= before(agreedAt, 1));
}

/**
 * Forgets what was removed more than 30 days ago, at a start of the worker. A clock that is wrong, for however
 * long, must not cost it: time passes here only up to the last moment at which this clock and the feed's told
 * the same. What was removed while the clock was behind has a day after it is right again: only what was due
 * at an earlier such moment too goes. What goes is in one of the kept copies. `at`: by this clock.
 */
export async function forgetOldRemoved(
  db: TidemarkDb,
  settings: unknown,
  at: UtcTime,
): Promise<void> {
  const tables = [db.removed, db.queue, db.marks, db.verdicts, db.snapshots, db.state, db.dirty];
  await db.transaction('rw', tables, async () => {
    const { agreedAt } = await loadState(db, 'sync');
    await repairTimes(db, agreedAt !== undefined && agreedAt > at ? agreedAt : at);
    const old = agreedAt === undefined ? [] : await dueTwice(db, agreedAt);
    if (old.length === 0) return;
    if (!(await areInCopy(db, old))) await keepCopy(db, 'daily', settings, at);
    const ids = old.map(({ id }) => id);
    await db.removed.bulkDelete(ids);
    await markDirty(db, ids.map(mirrorShardOf));
  });
}
