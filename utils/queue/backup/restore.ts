import { markDirty } from '../../db/dirty.ts';
import type { TidemarkDb } from '../../db/open.ts';
import type { GoneRow, QueueRow } from '../../db/queue-tables.ts';
import { updateState } from '../../db/state.ts';
import { parseSettings } from '../../settings.ts';
import { VERDICTS_KEY } from '../../titles/verdict-format.ts';
import { SETTINGS_KEY } from '../../trend/format.ts';
import { QueueError } from '../error.ts';
import type { Done, QueueDependencies } from '../ledger.ts';
import { markShardOf } from '../marks/format.ts';
import { MIRROR_SHARDS } from '../mirror/format.ts';
import { readBackup, type Backup } from './format.ts';
import { countChanged, mergeLists, type MergedLists } from './merge-lists.ts';
import { addSnapshot } from './snapshots.ts';
import { writeBackup } from './write.ts';

/** `merge`: what is there stays, and is joined by the backup; `replace`: the queue becomes the backup's. */
export type RestoreMode = 'merge' | 'replace';

export interface RestoreDependencies extends QueueDependencies {
  /** The settings as stored in `storage.local`. */
  readSettings: () => Promise<unknown>;
}

export interface Restored {
  fresh: number;
  changed: number;
  removed: number;
}

function outcome(
  there: readonly QueueRow[],
  backup: Pick<Backup, 'queue'>,
  mode: RestoreMode,
  at: string,
): MergedLists & Restored {
  const joined = mergeLists(mode === 'merge' ? there : [], backup.queue, at);
  if (mode === 'merge') return { ...joined, removed: 0 };
  const before = new Set(there.map(({ id }) => id));
  const after = new Set(joined.items.map(({ id }) => id));
  const fresh = joined.items.filter(({ id }) => !before.has(id)).length;
  const removed = there.filter(({ id }) => !after.has(id)).length;
  return { ...joined, fresh, changed: countChanged(there, joined.items), removed };
}

/** What restoring would do; changes nothing. */
export async function previewRestore(
  db: TidemarkDb,
  backup: Backup,
  mode: RestoreMode,
): Promise<Restored> {
  const { fresh, changed, removed } = outcome(await db.queue.toArray(), backup, mode, '');
  return { fresh, changed, removed };
}

function tombstones(there: readonly QueueRow[], after: MergedLists, at: string): GoneRow[] {
  const left = new Set(after.items.map(({ id }) => id));
  const lost = there.filter(({ id }) => !left.has(id));
  return lost.map(({ id, keys }) => ({ id, keys, at, into: after.united.get(id) }));
}

type Content = Pick<Backup, 'queue'> & Partial<Backup>;

/**
 * Puts a backup into the queue, with marks, verdicts and settings, in one transaction: whole or not at
 * all. A snapshot of what was there before is kept in the same transaction, and is what undo goes back to.
 */
export async function restoreBackup(
  { db, now, newId, readSettings }: RestoreDependencies,
  backup: Content,
  mode: RestoreMode,
  also: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Done<Restored>> {
  const at = now().toISOString();
  const settings = await readSettings();
  const { queue, gone, marks, verdicts, state, snapshots, undo, dirty } = db;
  const tables = [queue, gone, marks, verdicts, state, snapshots, undo, dirty];
  return db.transaction('rw', tables, async () => {
    const there = await queue.toArray();
    const text = await writeBackup(db, settings, at);
    const snapshot = await addSnapshot(db, { at, why: 'restore', items: there.length, text });
    const after = outcome(there, backup, mode, at);
    const oldMarks = await marks.toCollection().primaryKeys();
    if (mode === 'replace') await Promise.all([queue.clear(), marks.clear(), verdicts.clear()]);
    await queue.bulkPut(after.items);
    await queue.bulkDelete([...after.united.keys()]);
    await gone.bulkDelete(after.items.map(({ id }) => id));
    await gone.bulkPut(tombstones(there, after, at));
    await marks.bulkPut(backup.marks ?? []);
    await verdicts.bulkPut(backup.verdicts ?? []);
    const keys = [...there, ...after.items].flatMap((item) => item.keys);
    const marked = [...oldMarks, ...(backup.marks ?? []).map(({ key }) => key)];
    const shards = [...keys, ...marked].map(markShardOf);
    await markDirty(db, [...shards, ...MIRROR_SHARDS, VERDICTS_KEY]);
    if (backup.settings !== undefined) {
      await updateState(db, 'restoredSettings', () => ({ value: parseSettings(backup.settings) }));
      await markDirty(db, [SETTINGS_KEY]);
    }
    await also();
    const token = newId();
    await undo.add({ token, at, changes: [], snapshot });
    const { fresh, changed, removed } = after;
    return { result: { fresh, changed, removed }, undo: token };
  });
}

/** Makes the queue what it was in a snapshot. */
export async function rollBack(deps: RestoreDependencies, n: number): Promise<Done<Restored>> {
  const row = await deps.db.snapshots.get(n);
  if (!row) throw new QueueError('This copy is no longer kept. Nothing was changed.');
  return restoreBackup(deps, readBackup(row.text), 'replace');
}

/** Restores the text that a page left in `staged`. */
export async function restoreStaged(
  deps: RestoreDependencies,
  id: string,
  mode: RestoreMode,
): Promise<Done<Restored>> {
  const row = await deps.db.staged.get(id);
  if (!row)
    throw new QueueError('The file is no longer there. Choose it again. Nothing was changed.');
  const done = await restoreBackup(deps, readBackup(row.text), mode);
  await deps.db.staged.clear();
  return done;
}
