import { isRecord } from '../item/upgrade.ts';
import type { TidemarkDb } from '../../db/tidemark-db.ts';
import type { UndoKind } from '../../db/queue-tables.ts';
import type { MarkRow, RemovedRow, VerdictRow } from '../../db/queue-tables.ts';
import type { UtcTime } from '../../time/moment.ts';
import { parseSettings } from '../../settings.ts';
import { otherPapers, withKeyLetters } from '../../export/key-letters.ts';
import { letterCopy, LETTERED_VERSION } from '../../export/letter-copy.ts';
import { QueueError } from '../error.ts';
import { changedOf, GROUPS, pick, same, stamped } from '../item/fields.ts';
import type { QueueRow } from '../item/schema.ts';
import { mergeStates } from '../merge.ts';
import { itemOfRemoved, removedRow } from '../removed.ts';
import type { Recorder } from '../recorder.ts';
import { readSaid } from '../one-paper.ts';
import { runCommand, type Done, type QueueDependencies } from '../run-command.ts';
import { keepCopy } from './copies.ts';
import { readBackup, type Backup } from './format.ts';
import { countChanged, mergeLists, type MergedLists, type Merging } from './merge-lists.ts';

/** `merge`: what is there stays, and is joined by the backup; `replace`: the queue becomes the backup's. */
export type RestoreMode = 'merge' | 'replace';

export interface Restored {
  fresh: number;
  changed: number;
  removed: number;
}

export interface Restoring {
  mode: RestoreMode;
  what: UndoKind;
  /** What else is done in the same transaction. */
  also?: () => Promise<unknown>;
}

function outcome(
  there: readonly QueueRow[],
  queue: readonly QueueRow[],
  mode: RestoreMode,
  merging: Merging,
): MergedLists & Restored {
  const joined = mergeLists(mode === 'merge' ? there : [], queue, merging);
  if (mode === 'merge') return { ...joined, removed: 0 };
  const before = new Set(there.map(({ id }) => id));
  const after = new Set(joined.items.map(({ id }) => id));
  const fresh = joined.items.filter(({ id }) => !before.has(id)).length;
  const removed = there.filter(({ id }) => !after.has(id)).length;
  return { ...joined, fresh, changed: countChanged(there, joined.items), removed };
}

type Content = Pick<Backup, 'queue'> & Partial<Backup>;

/** Removed rows with what their items are now. */
function withItems(rows: readonly RemovedRow[], items: readonly QueueRow[]): RemovedRow[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return rows.map((row) => ({ ...row, item: byId.get(row.id) ?? row.item }));
}

/** A copy as it is restored: one from before citation keys had letters has them. */
async function withLetters<C extends Content>(db: TidemarkDb, copy: C): Promise<C> {
  const { queue, removed = [], version = LETTERED_VERSION } = copy;
  if (version >= LETTERED_VERSION) return copy;
  const [there, rows] = await Promise.all([
    db.queue.toArray(),
    db.removed.bulkGet(queue.map(({ id }) => id)),
  ]);
  const removedItems = rows
    .map((row) => row && itemOfRemoved(row))
    .filter((item) => item !== undefined);
  const here = new Map([...removedItems, ...there].map((item) => [item.id, item]));
  const kept = removed.map(itemOfRemoved).filter((item) => item !== undefined);
  const next = letterCopy(queue, kept, here);
  return { ...copy, queue: next.queue, removed: withItems(removed, next.removed) };
}

/** What restoring would do; changes nothing. */
export async function previewRestore(
  db: TidemarkDb,
  backup: Backup,
  mode: RestoreMode,
): Promise<Restored> {
  const { queue } = await withLetters(db, backup);
  const [there, said] = await Promise.all([db.queue.toArray(), readSaid(db)]);
  let n = 0;
  const merging = { said, at: '', newId: () => `preview ${(n += 1)}` };
  const { fresh, changed, removed } = outcome(there, queue, mode, merging);
  return { fresh, changed, removed };
}

/** An item of a copy in place of what was there: what is other by it is not older than that was. */
function inPlaceOf(old: QueueRow | undefined, item: QueueRow): QueueRow {
  if (old === undefined) return item;
  const later = GROUPS.filter(
    (group) =>
      !same(pick(old, group), pick(item, group)) && changedOf(old, group) > changedOf(item, group),
  );
  const times = later.map((group) => [group, changedOf(old, group)] as const);
  return times.length === 0 ? item : stamped(item, Object.fromEntries(times));
}

async function restoreItems(
  recorder: Recorder,
  there: readonly QueueRow[],
  after: MergedLists,
  at: UtcTime,
): Promise<void> {
  const before = new Map(there.map((item) => [item.id, item]));
  const left = new Set(after.items.map(({ id }) => id));
  const lost = there.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const united = lost.filter((id) => after.united.has(id));
  await recorder.drop(united, { into: after.united, kept: false });
  await recorder.drop(
    lost.filter((id) => !after.united.has(id)),
    { kept: true },
  );
  const items = after.items.map((item) => inPlaceOf(before.get(item.id), item));
  await recorder.put(items.filter((item) => !same(before.get(item.id), item)));
  await recorder.keepRemoved(after.unmerged.map((item) => removedRow(item, at)));
}

/**
 * Items of a file: no time of theirs is after both now and the making of the file. By a clock that is behind
 * the dates of a whole queue must not become today's.
 */
function untilMade(item: QueueRow, madeAt: UtcTime | undefined, at: UtcTime): QueueRow {
  if (madeAt === undefined) return item;
  const last = madeAt > at ? madeAt : at;
  const until = (time: UtcTime): UtcTime => (time < last ? time : last);
  const changed = Object.entries(item.changed).map(([part, time]) => [part, until(time)] as const);
  return {
    ...item,
    savedAt: until(item.savedAt),
    changedAt: until(item.changedAt),
    changed: Object.fromEntries(changed),
  };
}

/** Items of a file that are among the recently removed come back with what was typed last, there or in the file. */
async function withRemoved(db: TidemarkDb, queue: readonly QueueRow[]): Promise<QueueRow[]> {
  const rows = await db.removed.bulkGet(queue.map(({ id }) => id));
  return queue.map((item, n) => {
    const row = rows[n];
    const old = row && itemOfRemoved(row);
    const isSame = old?.keys.some((key) => item.keys.includes(key)) ?? false;
    return old && isSame ? mergeStates(old, item) : item;
  });
}

/**
 * An item that was removed and comes back as it is in a copy: what was written of it since stays among the
 * removed, as an item of its own, from where it can join the one in the queue.
 */
async function keepOthers(
  { db, newId }: QueueDependencies,
  recorder: Recorder,
  queue: readonly QueueRow[],
): Promise<void> {
  const rows = await db.removed.bulkGet(queue.map(({ id }) => id));
  const others = rows.flatMap((row, n) => {
    const [item, old] = [row && itemOfRemoved(row), queue[n]];
    const isOther = item && old && !(same(item.notes, old.notes) && same(item.tags, old.tags));
    return row && isOther ? [removedRow({ ...item, id: newId() }, row.at)] : [];
  });
  await recorder.keepRemoved(others);
}

/** Marks and verdicts of a backup; with `replace` those that it has not are taken away. */
async function restoreOthers(
  db: TidemarkDb,
  recorder: Recorder,
  { marks = [], verdicts = [] }: { marks?: MarkRow[]; verdicts?: VerdictRow[] },
  mode: RestoreMode,
): Promise<void> {
  const all = mode === 'replace';
  const keys = new Set(marks.map(({ key }) => key));
  const lost = all ? await db.marks.toCollection().primaryKeys() : [];
  await recorder.mark(
    marks,
    lost.filter((key) => !keys.has(key)),
  );
  const pairs = new Set(verdicts.map(({ subject, id }) => `${subject} ${id}`));
  const said = all ? await db.verdicts.toArray() : [];
  await recorder.say(
    verdicts,
    said.filter(({ subject, id }) => !pairs.has(`${subject} ${id}`)),
  );
}

/** What the backup knows as removed comes back to the recently removed, unless the queue has it. */
async function restoreRemoved(db: TidemarkDb, recorder: Recorder, { removed = [] }: Content) {
  const ids = removed.map(({ id }) => id);
  const [saved, there] = await Promise.all([db.queue.bulkGet(ids), db.removed.bulkGet(ids)]);
  const fresh = removed.filter((_, n) => !saved[n] && !there[n]);
  if (fresh.length === 0) return;
  const queue = await db.queue.toArray();
  const items = fresh.map(itemOfRemoved).filter((item) => item !== undefined);
  const lettered = withKeyLetters(otherPapers(items, queue), queue);
  await recorder.keepRemoved(withItems(fresh, lettered));
}

/**
 * Puts a backup into the queue, with marks, verdicts, removed items and settings, in one transaction: whole
 * or not at all. A copy of what was there before is kept in the same transaction. What leaves the queue goes
 * to the recently removed.
 */
export async function restoreBackup(
  deps: QueueDependencies,
  copy: Content,
  { mode, what, also }: Restoring,
): Promise<Done<Restored>> {
  const { db } = deps;
  const settings = await deps.readSettings();
  const record = (value: unknown): object => (isRecord(value) ? value : {});
  const known = record(settings);
  return runCommand(deps, { what }, async (recorder: Recorder, at: UtcTime) => {
    const [there, said] = await Promise.all([db.queue.toArray(), readSaid(db)]);
    await keepCopy(db, 'restore', settings, at);
    const backup = await withLetters(db, copy);
    const sound = backup.queue.map((item) => untilMade(item, backup.madeAt, at));
    const queue = mode === 'merge' ? await withRemoved(db, sound) : sound;
    await keepOthers(deps, recorder, queue);
    const after = outcome(there, queue, mode, { said, at, newId: deps.newId });
    await restoreItems(recorder, there, after, at);
    await restoreOthers(db, recorder, backup, mode);
    await restoreRemoved(db, recorder, backup);
    if (backup.settings !== undefined)
      // A file from before a choice was there says nothing of it.
      await recorder.settings(settings, parseSettings({ ...known, ...record(backup.settings) }));
    await also?.();
    const { fresh, changed, removed } = after;
    return { fresh, changed, removed };
  });
}

/** Makes the queue what it was in a kept copy. */
export async function rollBack(deps: QueueDependencies, n: number): Promise<Done<Restored>> {
  const row = await deps.db.snapshots.get(n);
  if (!row) throw new QueueError('trouble.backup.noCopy');
  return restoreBackup(deps, readBackup(row.text), { mode: 'replace', what: 'rollBack' });
}

/** Restores the text that a page left in `staged`. */
export async function restoreStaged(
  deps: QueueDependencies,
  id: string,
  mode: RestoreMode,
): Promise<Done<Restored>> {
  const row = await deps.db.staged.get(id);
  if (!row) throw new QueueError('trouble.backup.noFile');
  const also = () => deps.db.staged.delete(id);
  return restoreBackup(deps, readBackup(row.text), { mode, what: 'restore', also });
}
