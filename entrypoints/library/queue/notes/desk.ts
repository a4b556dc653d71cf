import { t } from '../../../../utils/i18n/t.ts';
import { changedOf } from '../../../../utils/queue/item/fields.ts';
import { LIMITS } from '../../../../utils/queue/item/limits.ts';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import type { Send } from '../../../../utils/send.ts';
import { allDrafts, forgetDraft, keepDraft, readDraft } from './drafts.ts';
import { createNotesKeeper, type NotesKeeper } from './keeper.ts';

interface DeskServices {
  send: Send;
  isPrivate: () => Promise<boolean>;
}

/** The notes that are open in this page, or closed and not stored yet. */
export function createNotesDesk({ send, isPrivate }: DeskServices) {
  const keepers = new Map<string, NotesKeeper>();
  const fields = new Map<NotesKeeper, number>();
  // Until it is known, nothing is written here.
  let mayKeep = false;
  void isPrivate().then((inPrivate) => (mayKeep = !inPrivate));

  function keep(id: string, keeper: NotesKeeper): void {
    const draft = keeper.draft();
    if (!draft) forgetDraft(id);
    else if (mayKeep) keepDraft({ id, ...draft }, Date.now());
  }

  function keeperOf(item: QueueRow): NotesKeeper {
    const { id } = item;
    const there = keepers.get(id);
    if (there) return there;
    const keeper = createNotesKeeper({
      notes: item.notes,
      at: changedOf(item, 'notes'),
      store: (notes, base) => send('setNotes', { id, notes, base }),
      tooLong: t('notes.tooLong', { n: LIMITS.notes }),
    });
    keepers.set(id, keeper);
    const draft = readDraft(id);
    if (draft) keeper.resume(draft.text, draft.base);
    // What failed must outlive the page; what was stored needs nothing.
    keeper.subscribe(() => {
      const { status } = keeper.state();
      if (status === 'failed' || status === 'kept' || status === 'conflict') keep(id, keeper);
    });
    return keeper;
  }

  return {
    keeperOf,
    /** A field with these notes is open, until what is given back is called: then they are stored, and forgotten here. */
    open(id: string, keeper: NotesKeeper): () => void {
      keepers.set(id, keeper);
      fields.set(keeper, (fields.get(keeper) ?? 0) + 1);
      return () => {
        fields.set(keeper, (fields.get(keeper) ?? 0) - 1);
        void keeper.flush().then(() => {
          const isOver = fields.get(keeper) === 0 && keeper.draft() === undefined;
          if (isOver && keepers.get(id) === keeper) keepers.delete(id);
        });
      };
    },
    /** Whether there is text for it that is not stored. */
    hasDraft: (id: string): boolean =>
      keepers.get(id)?.draft() !== undefined || readDraft(id) !== undefined,
    /** The page goes out of sight, and may be gone in the next moment. */
    leaveAll(): void {
      for (const [id, keeper] of keepers) {
        keep(id, keeper);
        void keeper.flush();
      }
    },
    /** Stores what an earlier page could not. What does not fit stays for the reader, who meets it in the field. */
    async bringIn(): Promise<void> {
      for (const { id, text, base } of allDrafts(Date.now()).filter(
        (one) => !keepers.has(one.id),
      )) {
        // Not stored: the draft stays, and the next page tries again.
        const reply = await send('setNotes', { id, notes: text, base }).catch(() => undefined);
        if (reply?.saved === true && !keepers.has(id)) forgetDraft(id);
      }
    },
  };
}

export type NotesDesk = ReturnType<typeof createNotesDesk>;
