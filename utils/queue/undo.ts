import type { UtcTime } from '../db/tables.ts';
import type { Change, QueueRow } from '../db/queue-tables.ts';
import type { PaperKey } from '../paper-key.ts';
import { changedOf, GROUPS, pick, same } from './fields.ts';
import { QueueError } from './error.ts';
import { runCommand, type Done, type Ledger, type QueueDependencies } from './ledger.ts';

export interface Undone {
  /** Items that were changed again since, and therefore stay as they are, in whole or in part. */
  kept: number;
}

/** `now` with the parts that the command changed put back, as far as nobody changed them since. */
function putBack(now: QueueRow, before: QueueRow, after: QueueRow, at: UtcTime): QueueRow {
  const next: QueueRow = { ...now, keys: same(now.keys, after.keys) ? before.keys : now.keys };
  const changed = { ...now.changed };
  for (const group of GROUPS) {
    if (same(pick(before, group), pick(after, group))) continue;
    if (changedOf(now, group) !== changedOf(after, group)) continue;
    Object.assign(next, pick(before, group));
    changed[group] = at;
  }
  return { ...next, changed, changedAt: at };
}

type QueueChange = Extract<Change, { table: 'queue' }>;

async function undoItem(
  ledger: Ledger,
  now: QueueRow | undefined,
  { before, after }: QueueChange,
  at: UtcTime,
  isSaved: (keys: PaperKey[]) => Promise<boolean>,
): Promise<boolean> {
  if (before === null) {
    if (now === undefined) return true;
    if (!same(now, after)) return false;
    await ledger.drop(now.id);
    return true;
  }
  if (after === null) {
    if (now !== undefined || (await isSaved(before.keys))) return false;
    await ledger.put([{ ...before, changed: { ...before.changed, kept: at }, changedAt: at }]);
    return true;
  }
  if (now === undefined) return false;
  await ledger.put([putBack(now, before, after, at)]);
  return same(now, after);
}

async function undoMark(
  { db }: QueueDependencies,
  ledger: Ledger,
  { before, after }: Extract<Change, { table: 'marks' }>,
): Promise<void> {
  const key = before?.key ?? after?.key;
  if (key === undefined || !same((await db.marks.get(key)) ?? null, after)) return;
  await ledger.mark(key, before);
}

/** What the command added goes first, and what it removed comes last: the same keys may be in both. */
function orderOf({ before, after }: Change): number {
  return before === null ? 0 : after === null ? 2 : 1;
}

/**
 * Takes a command back, item by item and part by part; what was changed since by another command stays.
 * It is a command itself and can be undone.
 */
export function undoCommand(deps: QueueDependencies, token: string): Promise<Done<Undone>> {
  return runCommand(deps, async (ledger, at) => {
    const row = await deps.db.undo.where('token').equals(token).first();
    if (!row) throw new QueueError('This can no longer be undone. Nothing was changed.');
    const isSaved = async (keys: PaperKey[]): Promise<boolean> =>
      (await deps.db.queue.where('keys').anyOf(keys).count()) > 0;
    let kept = 0;
    for (const change of row.changes.toSorted((a, b) => orderOf(a) - orderOf(b))) {
      if (change.table === 'marks') await undoMark(deps, ledger, change);
      if (change.table !== 'queue') continue;
      const id = change.before?.id ?? change.after?.id ?? '';
      if (!(await undoItem(ledger, await deps.db.queue.get(id), change, at, isSaved))) kept += 1;
    }
    return { kept };
  });
}
