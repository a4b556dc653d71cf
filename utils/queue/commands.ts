import type { QueueRow, QueueState } from '../db/queue-tables.ts';
import type { PaperKey } from '../paper-key.ts';
import { SETTINGS_KEY } from '../trend/format.ts';
import { bulkEdit, checkedTags } from './bulk.ts';
import { QueueError } from './error.ts';
import { addEvidence } from './evidence.ts';
import { edited, type Edit } from './fields.ts';
import { runCommand, type Done, type Ledger, type QueueDependencies } from './ledger.ts';
import { tendMirror, type MirrorStorage } from './mirror/mirror.ts';
import { settleMirror } from './mirror/restore.ts';
import { snapshotOfDay } from './backup/snapshots.ts';
import { restoreStaged, rollBack, type RestoreMode } from './backup/restore.ts';
import { mergeStates } from './merge.ts';
import { queueRowSchema } from './model.ts';
import { byRank, ranksFor, type Place } from './order.ts';
import { saveCandidates } from './saver.ts';
import { undoCommand, type Undone } from './undo.ts';
import type { BulkChange, Candidate, Report, Snapshot } from './wire.ts';

export type NotesReply = { saved: true } | { saved: false; theirs: string };

const NOT_THERE = 'This paper is not in your queue. It may have been removed in another window.';

/** The queue's commands. Each is one transaction: done whole, or not at all, and can be undone. */
export function createQueue({ storage, ...own }: QueueDependencies & { storage: MirrorStorage }) {
  const { db } = own;
  const readSettings = async (): Promise<unknown> =>
    (await storage.get(SETTINGS_KEY))[SETTINGS_KEY];
  const deps = { ...own, readSettings };
  const run = <T>(work: (ledger: Ledger, at: string) => Promise<T>, undoable = true) =>
    runCommand(deps, work, { undoable });

  const find = (keys: readonly PaperKey[]) => db.queue.where('keys').anyOf(keys).distinct().first();

  function editOne(
    there: () => Promise<QueueRow | undefined>,
    edit: Edit,
  ): Promise<Done<QueueRow>> {
    return run(async (ledger, at) => {
      const item = await there();
      if (!item) throw new QueueError(NOT_THERE);
      const next = edited(item, edit, at);
      if (next !== item) await ledger.put([next]);
      return next;
    });
  }

  const mark = (key: PaperKey, field: 'openedAt' | 'doneAt', on: boolean, undoable: boolean) =>
    run(async (ledger, at) => {
      const old = await db.marks.get(key);
      await ledger.mark(key, { ...old, key, [field]: on ? at : undefined });
    }, undoable);

  return {
    /** Saves a paper; one that is saved already only learns new keys. Gives the item's id. */
    async save(keys: PaperKey[], snapshot?: Snapshot, savedFrom?: string): Promise<Done<string>> {
      const one = [{ keys, snapshot, savedFrom }];
      const done = await run((ledger, at) => saveCandidates(deps, ledger, one, at));
      return { ...done, result: done.result.ids[0] ?? '' };
    },

    /** Saves what the reader agreed to in the preview of a list or a file, as one command. */
    applyImport: (candidates: readonly Candidate[]) =>
      run((ledger, at) => saveCandidates(deps, ledger, candidates, at)),

    /** Takes the paper out and gives the whole item; undefined when it was not there. */
    remove: (key: PaperKey): Promise<Done<QueueRow | undefined>> =>
      run(async (ledger) => {
        const item = await find([key]);
        if (item) await ledger.drop(item.id);
        return item;
      }),

    /** Puts a removed item back as it was. Throws `QueueError` when it is not a queue item. */
    restore(raw: unknown): Promise<Done<string>> {
      const parsed = queueRowSchema.safeParse(raw);
      if (!parsed.success) return Promise.reject(new QueueError('This is not a saved paper.'));
      const item = parsed.data;
      return run(async (ledger, at) => {
        const there = await find(item.keys);
        const back = { ...item, changed: { ...item.changed, kept: at }, changedAt: at };
        const id = there?.id ?? item.id;
        await ledger.put([there ? { ...mergeStates(there, back), id } : back]);
        return id;
      });
    },

    setState: (key: PaperKey, state: QueueState) => editOne(() => find([key]), { state }),

    setTags: async (key: PaperKey, tags: string[]) =>
      editOne(() => find([key]), { tags: checkedTags(tags) }),

    /**
     * Stores notes that were edited from `base`. When the stored text is another by now, nothing is
     * written and it is given back, for the reader to choose.
     */
    setNotes: (id: string, notes: string, base: string): Promise<Done<NotesReply>> =>
      run(async (ledger, at): Promise<NotesReply> => {
        const item = await db.queue.get(id);
        if (!item) throw new QueueError(NOT_THERE);
        if (item.notes !== base && item.notes !== notes)
          return { saved: false, theirs: item.notes };
        const next = edited(item, { notes }, at);
        if (next !== item) await ledger.put([next]);
        return { saved: true };
      }),

    /** One change to many items; ids that are no longer there are passed over. Gives how many changed. */
    bulk: (ids: readonly string[], change: BulkChange): Promise<Done<number>> =>
      run(async (ledger, at) => {
        const items = await db.queue.bulkGet([...new Set(ids)]);
        const there = items.filter((item) => item !== undefined);
        if ('remove' in change) {
          for (const { id } of there) await ledger.drop(id);
          return there.length;
        }
        const next = there.map((item) => edited(item, bulkEdit(item, change), at));
        const changed = next.filter((item, n) => item !== there[n]);
        await ledger.put(changed);
        return changed.length;
      }),

    /** Brings items, in this order, before or after another one. */
    reorder: (ids: readonly string[], place: Place): Promise<Done<void>> =>
      run(async (ledger, at) => {
        const items = (await db.queue.toArray()).sort(byRank);
        const byId = new Map(items.map((item) => [item.id, item]));
        const moved = [...new Set(ids)].filter((id) => byId.has(id));
        const ranks = ranksFor(items, moved, place);
        const changed = items.filter(({ id }) => ranks.has(id));
        await ledger.put(changed.map((item) => edited(item, { rank: ranks.get(item.id) }, at)));
      }),

    /** What pages that the reader visits say of saved papers. Happens by itself: nothing to undo. */
    evidence: (reports: readonly Report[]) =>
      run((ledger, at) => addEvidence(db, ledger, reports, at), false),

    async undo(token: string): Promise<Done<Undone>> {
      const row = await db.undo.where('token').equals(token).first();
      if (row?.snapshot === undefined) return undoCommand(deps, token);
      return { result: { kept: 0 }, undo: (await rollBack(deps, row.snapshot)).undo };
    },

    /** Restores the backup that a page left in `staged`. */
    restoreStaged: (id: string, mode: RestoreMode) => restoreStaged(deps, id, mode),

    /** Makes the queue what it was in a snapshot. */
    rollBack: (n: number) => rollBack(deps, n),

    /** The reader's choice about the mirror of a lost database. */
    settleMirror: (choice: 'restore' | 'discard') => settleMirror(deps, storage, choice),

    /** At each start: the mirror and the copy of the day. */
    async tend(): Promise<void> {
      await tendMirror(db, storage, own.newId);
      await snapshotOfDay(db, await readSettings(), own.now());
    },

    /** Opening is remembered by itself, and changes no state. */
    markOpened: (key: PaperKey) => mark(key, 'openedAt', true, false),

    setDone: (key: PaperKey, done: boolean) => mark(key, 'doneAt', done, true),
  };
}

export type Queue = ReturnType<typeof createQueue>;
