import type { UndoKind } from '../db/queue-tables.ts';
import { SETTINGS_KEY } from '../settings.ts';
import type { PaperKey } from '../paper-key.ts';
import { closeDay } from './backup/copies.ts';
import { restoreStaged, rollBack, type RestoreMode } from './backup/restore.ts';
import { kindOfBulk } from './bulk.ts';
import { changeMany } from './change-many.ts';
import { changePapers, kindOfPaperChange } from './change-papers.ts';
import { editedTags } from './edited-tags.ts';
import { emptyRemoved } from './empty-removed.ts';
import { QueueError } from './error.ts';
import { edited, type Edit } from './item/fields.ts';
import type { QueueRow } from './item/schema.ts';
import type { Source } from './item/source.ts';
import type { QueueState } from './item/states.ts';
import { acknowledge } from './journal.ts';
import type { Recorder } from './recorder.ts';
import type { Lock } from './mirror/lock.ts';
import { tendMirror, type MirrorStorage } from './mirror/mirror.ts';
import { settleMirror } from './mirror/restore.ts';
import { moveItems, type Move } from './reorder.ts';
import { bringBack } from './bring-back.ts';
import { forgetOldRemoved } from './forget-removed.ts';
import { addReports, type Reported } from './reports.ts';
import { runCommand, type Done, type QueueDependencies } from './run-command.ts';
import { saveCandidates } from './saver.ts';
import { setNotes, type NotesReply } from './set-notes.ts';
import { undoCommand } from './undo.ts';
import { uniteByWord, sayVerdict } from './verdict.ts';
import type { BulkChange, Candidate, ChosenPaper, PaperChange, Report, Verdict } from './wire.ts';
import type { Snapshot } from './item/snapshot.ts';

type Own = Omit<QueueDependencies, 'readSettings'> & {
  storage: MirrorStorage;
  /** Where the mirror's key is kept; without one the mirror is not sealed. */
  lock?: Lock;
};

/** The queue's commands. Each is one transaction: done whole, or not at all, and can be undone. */
export function createQueue({ storage, lock, ...own }: Own) {
  const { db } = own;
  const readSettings = async (): Promise<unknown> =>
    (await storage.get(SETTINGS_KEY))[SETTINGS_KEY];
  const deps: QueueDependencies = { ...own, readSettings };
  const run = <T>(
    what: UndoKind | undefined,
    work: (recorder: Recorder, at: string) => Promise<T>,
  ) => runCommand(deps, { what }, work);

  const find = (key: PaperKey) => db.queue.where('keys').equals(key).first();

  function editOne(
    what: UndoKind,
    there: () => Promise<QueueRow | undefined>,
    edit: (item: QueueRow) => Edit,
  ): Promise<Done<QueueRow>> {
    return run(what, async (recorder, at) => {
      const item = await there();
      if (!item) throw new QueueError('trouble.queue.notThere');
      const next = edited(item, edit(item), at);
      if (next !== item) await recorder.put([next]);
      return next;
    });
  }

  const mark = (
    what: UndoKind | undefined,
    key: PaperKey,
    field: 'openedAt' | 'doneAt',
    on: boolean,
  ) =>
    run(what, async (recorder, at) => {
      const old = await db.marks.get(key);
      const change = on ? { [field]: at } : { [field]: undefined, clearedAt: at };
      await recorder.mark([{ ...old, key, ...change }]);
    });

  return {
    /** Saves a paper; one that is saved already only learns of it. Gives the item's id, and whether it was brought back. */
    async save(
      keys: PaperKey[],
      snapshot?: Snapshot,
      source?: Source,
    ): Promise<Done<string> & { back: boolean }> {
      const candidates = [{ keys, snapshot, source }];
      const done = await run('save', (recorder, at) =>
        saveCandidates(deps, recorder, { candidates, isOwnWord: false }, at),
      );
      return { ...done, result: done.result.ids[0] ?? '', back: done.result.back > 0 };
    },

    /** Saves what the reader agreed to in the preview of a list or a file, as one command. */
    applyImport: (candidates: readonly Candidate[]) =>
      run('import', (recorder, at) =>
        saveCandidates(deps, recorder, { candidates, isOwnWord: true }, at),
      ),

    /** Takes the paper out, to the recently removed. Gives whether it was there. */
    remove: (key: PaperKey): Promise<Done<boolean>> =>
      run('remove', async (recorder) => {
        const item = await find(key);
        if (item) await recorder.drop([item.id], { kept: true });
        return item !== undefined;
      }),

    /** Brings removed items back as they were. Gives how many; a key that is saved again meanwhile stays there. */
    bringBack: (ids: readonly string[]): Promise<Done<number>> =>
      run('bringBack', (recorder, at) => bringBack(db, recorder, ids, at)),

    /** Forgets removed items for good: these, or all. See empty-removed.ts. */
    emptyRemoved: (ids?: readonly string[], how?: { withoutCopy: boolean }) =>
      emptyRemoved(deps, ids, how),

    setState: (key: PaperKey, state: QueueState) =>
      editOne(
        'state',
        () => find(key),
        () => ({ state }),
      ),

    /** Stores tags that were edited from `base`, if that is said; what others changed meanwhile stays (edited-tags.ts). */
    setTags: (key: PaperKey, tags: string[], base?: readonly string[]) =>
      editOne(
        'tags',
        () => find(key),
        (item) => ({
          tags: editedTags(item.tags, tags, base ?? item.tags),
        }),
      ),

    /** Stores notes that were edited from `base`; gives back what another window stored meanwhile (set-notes.ts). */
    setNotes: (id: string, notes: string, base: string): Promise<Done<NotesReply>> =>
      run('notes', (recorder, at) => setNotes(db, recorder, { id, notes, base }, at)),

    /** One change to many items; ids that are no longer there are passed over. Gives how many changed. */
    async bulk(ids: readonly string[], change: BulkChange): Promise<Done<number>> {
      const settings = await readSettings();
      return run(kindOfBulk(change), (recorder, at) =>
        changeMany(db, recorder, { ids, change, settings }, at),
      );
    },

    /** One change to many papers of a list, saved or not. Gives how many it changed. */
    changePapers: (
      papers: readonly ChosenPaper[],
      change: PaperChange,
      source?: Source,
    ): Promise<Done<number>> =>
      run(kindOfPaperChange(change), (recorder, at) =>
        changePapers(deps, recorder, { papers, change, source }, at),
      ),

    /** Brings items before or after another one; with a state, as one step, into it too. */
    reorder: (move: Move): Promise<Done<void>> =>
      run(move.state === undefined ? 'order' : 'state', (recorder, at) =>
        moveItems(db, recorder, move, at),
      ),

    /** The reader says that these items are one paper. */
    unite: (ids: readonly string[]) =>
      run('merge', (recorder, at) => uniteByWord(db, recorder, ids, at)),

    /** What pages that the reader visits say of saved papers. By itself; only a merge can be undone, and is shown. */
    evidence: (reports: readonly Report[]) =>
      runCommand(
        deps,
        ({ united }: Reported) => ({ what: united > 0 ? 'merge' : undefined, unseen: true }),
        (recorder, at) => addReports(deps, recorder, reports, at),
      ),

    /** What the reader says of a likely match; `same` null takes it back. */
    verdict: (said: Verdict) =>
      run('verdict', (recorder, at) => sayVerdict(db, recorder, said, at)),

    /** The reader has seen what a visit did by itself. */
    acknowledge: (token: string) => acknowledge(db, token),

    /** Takes a command back. */
    undo: (token: string) => undoCommand(deps, token),

    /** Restores the backup that a page left in `staged`. */
    restoreStaged: (id: string, mode: RestoreMode) => restoreStaged(deps, id, mode),

    /** Makes the queue what it was in a kept copy. */
    rollBack: (n: number) => rollBack(deps, n),

    /** The reader's choice about the mirror of a lost database. */
    settleMirror: (choice: 'restore' | 'discard') => settleMirror(deps, storage, choice),

    /** At each start: the mirror, the copy of a day that is over, and what was removed long ago. */
    async tend(): Promise<void> {
      await tendMirror(db, storage, own.newId, lock);
      const settings = await readSettings();
      const tables = [db.queue, db.marks, db.verdicts, db.removed, db.snapshots, db.state];
      await db.transaction('rw', tables, async () =>
        closeDay(db, settings, own.now().toISOString()),
      );
      await forgetOldRemoved(db, settings, own.now().toISOString());
    },

    /** Opening is remembered by itself, and changes no state. */
    markOpened: (key: PaperKey) => mark(undefined, key, 'openedAt', true),

    setDone: (key: PaperKey, done: boolean) => mark('done', key, 'doneAt', done),
  };
}

export type Queue = ReturnType<typeof createQueue>;
