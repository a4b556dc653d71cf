import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Change, UndoKind, UndoRow } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { ITEM_VERSION } from './item/upgrade.ts';

/** The newest commands that can be undone; older ones are forgotten. */
const KEPT_UNDOS = 50;
/** What is typed within so long is one step of undo. */
const ONE_STEP_MS = 10 * 60_000;

export interface Entry {
  token: string;
  at: UtcTime;
  what: UndoKind;
  /** By itself, on a page that the reader visited: shown once. */
  unseen?: 1;
  /** Of an `undo`: the token of what it takes back. */
  undoes?: string;
  changes: Change[];
}

/** What a step of undo is about: the first paper, and how many. */
function subjectOf({ what, changes }: Entry): Pick<UndoRow, 'title' | 'count'> {
  const items = changes.filter((one) => one.table === 'queue');
  const removed = changes.filter((one) => one.table === 'removed');
  const into = changes.find((one) => one.table === 'gone' && one.after?.into !== undefined)?.after;
  const winner = into && 'into' in into ? into.into : undefined;
  const first = items.find(({ after }) => winner !== undefined && after?.id === winner) ?? items[0];
  const [kept] = removed;
  const ofMarks = what === 'done' || what === 'opened';
  const marked = ofMarks ? changes.filter((one) => one.table === 'marks').length : 0;
  return {
    title: first?.after?.title ?? first?.before?.title ?? (kept?.before ?? kept?.after)?.item.title,
    count: Math.max(items.length + marked, removed.length),
  };
}

const idOf = ({ changes: [first, ...others] }: Pick<Entry, 'changes'>): string | undefined =>
  first?.table === 'queue' && others.length === 0 ? first.after?.id : undefined;

/** Notes that keep themselves while they are typed are one step, not fifty. */
async function stepToContinue(db: TidemarkDb, entry: Entry): Promise<UndoRow | undefined> {
  if (entry.what !== 'notes') return undefined;
  const last = await db.undo.orderBy('n').last();
  const continues =
    last?.what === 'notes' &&
    last.version === ITEM_VERSION &&
    idOf(last) !== undefined &&
    idOf(last) === idOf(entry) &&
    Date.parse(entry.at) - Date.parse(last.at) < ONE_STEP_MS;
  return continues ? last : undefined;
}

/** Writes a command into the journal of undo; gives the token that takes it back. */
export async function keepUndo(db: TidemarkDb, entry: Entry): Promise<string> {
  const last = await stepToContinue(db, entry);
  const [before] = last?.changes ?? [];
  const [after] = entry.changes;
  if (last?.n !== undefined && before?.table === 'queue' && after?.table === 'queue') {
    await db.undo.update(last.n, { changes: [{ ...before, after: after.after }] });
    return last.token;
  }
  const row = { ...entry, ...subjectOf(entry), version: ITEM_VERSION };
  const n = await db.undo.add(row);
  if (n !== undefined && n > KEPT_UNDOS)
    await db.undo
      .where('n')
      .belowOrEqual(n - KEPT_UNDOS)
      // What a visit did stays until the reader has seen it.
      .and(({ unseen }) => unseen === undefined)
      .delete();
  return entry.token;
}

/** What a visit did by itself was shown to the reader. */
export async function acknowledge(db: TidemarkDb, token: string): Promise<void> {
  await db.undo.where('token').equals(token).modify({ unseen: undefined });
}
