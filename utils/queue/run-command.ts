import { markDirty } from '../page-index/mark-dirty.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Change, UndoKind } from '../db/queue-tables.ts';
import type { UtcTime } from '../time/moment.ts';
import { isDiskFull } from '../db/disk-full.ts';
import { closeDay, noteChange, noteNoCopy, owesCopy } from './backup/copies.ts';
import { dirtyShards } from './dirty-shards.ts';
import { keepUndo } from './journal.ts';
import { createRecorder, type Recorder } from './recorder.ts';

export interface Done<T> {
  result: T;
  /** To be given to `undo`; undefined when nothing changed. */
  undo: string | undefined;
}

export interface QueueDependencies {
  db: TidemarkDb;
  now: () => Date;
  newId: () => string;
  /** The settings as stored in `storage.local`. */
  readSettings: () => Promise<unknown>;
}

interface CommandKind {
  /** Undefined for what happens by itself and is not undone. */
  what: UndoKind | undefined;
  /** Done on a page that the reader visited: shown once, with its undo. */
  unseen?: boolean;
  /** The token of the command that an undo takes back. */
  undoes?: string;
}

/** Known from the start, or told by what came of it. */
type KindOf<T> = CommandKind | ((result: T) => CommandKind);

/** The tables that a queue command may touch. */
function queueTables(db: TidemarkDb) {
  return [
    db.queue,
    db.gone,
    db.removed,
    db.agreed,
    db.marks,
    db.verdicts,
    db.papers,
    db.state,
    db.snapshots,
    db.staged,
    db.undo,
    db.dirty,
  ];
}

/** What a command leaves behind besides the reader's own rows. */
interface Traces {
  /** The copy of the last day on which something changed. */
  copy: boolean;
  /** Its record in the journal of undo, which holds each changed row twice. */
  undo: boolean;
  /** When the queue changed, and which shards are behind. */
  notes: boolean;
}

/** Where the disk is full, what the reader did is kept with fewer traces: first without the copy of another day. */
const FEWER: readonly Traces[] = [
  { copy: true, undo: true, notes: true },
  { copy: false, undo: true, notes: true },
  { copy: false, undo: false, notes: true },
  { copy: false, undo: false, notes: false },
];

/** Without their undo these could not be put right again: they are refused instead. */
const NEEDS_UNDO: ReadonlySet<UndoKind> = new Set([
  'import',
  'restore',
  'rollBack',
  'merge',
  'empty',
  'join',
]);

/** What did not fit beside the reader's own rows, one by one, as far as there is room by now. */
async function noteAfter(db: TidemarkDb, at: UtcTime, changes: readonly Change[]): Promise<void> {
  await onlyIfRoom(noteChange(db, at));
  await onlyIfRoom(markDirty(db, dirtyShards(changes)));
}

async function onlyIfRoom(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isDiskFull(error)) throw error;
  });
}

/**
 * One command: its changes, their undo record and the dirty shards in one transaction, so that it is
 * done whole or not at all. Before the first change of a day the copy of the last one is kept. Where the disk
 * has no room for the rest, the reader's own rows are still written if they fit.
 */
export async function runCommand<T>(
  { db, now, newId, readSettings }: QueueDependencies,
  kind: KindOf<T>,
  work: (recorder: Recorder, at: UtcTime) => Promise<T>,
): Promise<Done<T>> {
  const at = now().toISOString();
  const [settings, owed] = await Promise.all([readSettings(), owesCopy(db, at)]);

  async function attempt(traces: Traces) {
    if (traces.copy) await closeDay(db, settings, at);
    const { recorder, list } = createRecorder(db, at);
    const result = await work(recorder, at);
    const changes = list();
    const done = { result, undo: undefined, changes };
    if (changes.length === 0) return done;
    if (traces.notes) {
      await noteChange(db, at);
      await markDirty(db, dirtyShards(changes));
    }
    const { what, unseen, undoes } = typeof kind === 'function' ? kind(result) : kind;
    if (what === undefined) return done;
    if (!traces.undo) {
      if (NEEDS_UNDO.has(what)) throw new NoUndo();
      return done;
    }
    const entry = {
      token: newId(),
      at,
      what,
      changes,
      ...(unseen === true && { unseen: 1 as const }),
      ...(undoes !== undefined && { undoes }),
    };
    return { ...done, undo: await keepUndo(db, entry) };
  }

  let full: unknown;
  for (const traces of FEWER) {
    try {
      // Dexie keeps the transaction over native promises where it sees that the function is `async`.
      const { result, undo, changes } = await db.transaction('rw', queueTables(db), async () =>
        attempt(traces),
      );
      if (!traces.notes) await noteAfter(db, at, changes);
      if (owed && !traces.copy && changes.length > 0) await noteNoCopy(db, at);
      return { result, undo };
    } catch (error) {
      if (error instanceof NoUndo) break;
      if (!isDiskFull(error)) throw error;
      full ??= error;
    }
  }
  throw full;
}

/** Ends an attempt without its undo, of a command that needs one. */
class NoUndo extends Error {
  override readonly name = 'NoUndo';
}
