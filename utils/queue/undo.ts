import type { Change, MarkRow, UndoRow } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { QueueError } from './error.ts';
import { same } from './item/fields.ts';
import { readItem } from './item/read.ts';
import type { QueueRow } from './item/schema.ts';
import { isRecord, ITEM_VERSION } from './item/upgrade.ts';
import { waitingSettings } from './recorder.ts';
import { partedAs } from './one-paper.ts';
import { runCommand, type Done, type QueueDependencies } from './run-command.ts';
import { undoJoin } from './undo-join.ts';
import { undoItems, type Step } from './undo-items.ts';

export interface Undone {
  /** Items that were changed again since, and therefore stay as they are, in whole or in part. */
  kept: number;
}

const OTHERS: ReadonlySet<Change['table']> = new Set(['marks', 'verdicts', 'settings']);

/** Of opened and done each by itself: what the command did goes, what came since stays. */
function markUndone(now: MarkRow, before: MarkRow | null, after: MarkRow | null): MarkRow {
  const next = { ...now };
  for (const field of ['openedAt', 'doneAt'] as const) {
    if (now[field] !== after?.[field]) continue;
    if (before?.[field] === undefined) delete next[field];
    else next[field] = before[field];
  }
  return next;
}

/** What is not a queue item goes back, where nothing changed it since. */
async function undoOther({ deps: { db }, recorder }: Step, change: Change): Promise<void> {
  const { table, before, after } = change;
  if (table === 'marks') {
    const key = before?.key ?? after?.key;
    if (key === undefined) return;
    const now = (await db.marks.get(key)) ?? null;
    if (same(now, after)) await (before ? recorder.mark([before]) : recorder.mark([], [key]));
    else if (now) await recorder.mark([markUndone(now, before, after)]);
  } else if (table === 'verdicts') {
    const row = before ?? after;
    if (row && same((await db.verdicts.get([row.subject, row.id])) ?? null, after))
      await (before ? recorder.say([before]) : recorder.say([], [row]));
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {};

/** Settings go back one by one, where they still are as the command left them. */
async function undoSettings({ deps: { db }, recorder }: Step, stored: unknown, change: Change) {
  const { table, before, after } = change;
  if (table !== 'settings') return;
  const now = record((await waitingSettings(db)) ?? stored);
  const [old, given] = [record(before?.value), record(after?.value)];
  const next = { ...now };
  for (const name of Object.keys({ ...old, ...given })) {
    if (!same(now[name], given[name])) continue;
    if (old[name] === undefined) delete next[name];
    else next[name] = old[name];
  }
  await recorder.settings(now, next);
}

/**
 * The reader takes a merge back: the two are not one paper, and no page may make them one again. Taking back a
 * command that did more than that says nothing of the two.
 */
async function part({ recorder, at }: Step, { what, changes }: UndoRow): Promise<void> {
  if (what !== 'merge' && what !== 'verdict') return;
  const items = changes.filter((change) => change.table === 'queue');
  for (const { table, after } of changes) {
    if (table !== 'gone' || after?.into === undefined) continue;
    const lost = items.find(({ before }) => before?.id === after.id)?.before;
    const kept = items.find(({ before }) => before?.id === after.into)?.before;
    const pair = lost && kept && partedAs(lost, kept);
    if (pair) await recorder.say([{ ...pair, same: false, at }]);
  }
}

/** What the command took from the recently removed goes back there, unless it is in the queue again. */
async function undoRemoved({ deps: { db }, recorder }: Step, changes: readonly Change[]) {
  const rows = changes.flatMap(({ table, before, after }) =>
    table === 'removed' && before !== null && after === null ? [before] : [],
  );
  const ids = rows.map(({ id }) => id);
  const [saved, there] = await Promise.all([db.queue.bulkGet(ids), db.removed.bulkGet(ids)]);
  await recorder.keepRemoved(rows.filter((_, n) => !saved[n] && !there[n]));
}

/**
 * The journal's changes in today's shape, whatever version wrote them, and repaired; one of which nothing tells
 * any more what it was is passed over. Throws `QueueError` where a later version wrote them.
 */
function upgraded({ changes, version = 1, at }: UndoRow): Change[] {
  if (!(version <= ITEM_VERSION)) throw new QueueError('trouble.queue.laterUndo');
  const read = (row: QueueRow | null): QueueRow | null | undefined => {
    if (row === null) return null;
    const found = readItem(row, version, at);
    return version === ITEM_VERSION && found?.repaired.length === 0 ? row : found?.item;
  };
  return changes.flatMap((change): Change[] => {
    if (change.table !== 'queue') return [change];
    const [before, after] = [read(change.before), read(change.after)];
    return before === undefined || after === undefined ? [] : [{ ...change, before, after }];
  });
}

/** The journal says of a command that it was taken back, and of one whose undo was that it holds again. */
async function noteUndone({ db }: QueueDependencies, row: UndoRow, at: UtcTime): Promise<void> {
  const { token, undoes } = row;
  const set = (of: string, undoneAt: UtcTime | undefined) =>
    db.undo.where('token').equals(of).modify({ unseen: undefined, undoneAt });
  await set(token, at);
  if (undoes !== undefined) await set(undoes, undefined);
}

/**
 * Takes a command back, item by item and part by part; what was changed since by another command stays.
 * It is a command itself and can be undone. Throws `QueueError` where the journal no longer has it.
 */
export async function undoCommand(deps: QueueDependencies, token: string): Promise<Done<Undone>> {
  const settings = await deps.readSettings();
  return runCommand(deps, { what: 'undo', undoes: token }, async (recorder, at) => {
    const row = await deps.db.undo.where('token').equals(token).first();
    if (!row) throw new QueueError('trouble.queue.noUndo');
    const step = { deps, recorder, at };
    const changes = upgraded(row);
    const kept = await (row.what === 'join'
      ? undoJoin(deps.db, recorder, { changes, at: row.at })
      : undoItems(
          step,
          changes.filter((change) => change.table === 'queue'),
        ));
    if (row.what !== 'join') await undoRemoved(step, changes);
    // Waiting for nothing, thousands of times over, outlives the transaction.
    for (const change of changes.filter(({ table }) => OTHERS.has(table))) {
      await undoOther(step, change);
      await undoSettings(step, settings, change);
    }
    await part(step, { ...row, changes });
    await noteUndone(deps, row, at);
    return { kept };
  });
}
