import type { Replies } from '../../../../utils/messages.ts';
import { LIMITS } from '../../../../utils/queue/item/limits.ts';
import { createNotesState } from './notes-state.ts';
import { createOneByOne } from './one-by-one.ts';

/** Stored within so long after a letter is typed, however much is typed after it. */
const WAIT_MS = 300;
/** A store that failed is tried again after so long. */
const RETRY_MS = 5000;

type Store = (notes: string, base: string) => Promise<Replies['setNotes']>;

export interface NotesKeeperOptions {
  /** What is stored, and when that was changed. */
  notes: string;
  at: string;
  store: Store;
  /** In words, why longer text cannot be stored. */
  tooLong: string;
}

/**
 * Notes that keep themselves while they are typed: one store at a time, the next with what was typed
 * meanwhile. It outlives the field in which they are typed, until what was typed is stored.
 */
export function createNotesKeeper({ notes, at, store, tooLong }: NotesKeeperOptions) {
  const { get, set, subscribe } = createNotesState(notes);
  const stores = createOneByOne(storeWhatIsTyped);
  let base = notes;
  let since = at;

  function settle(sent: string, reply: Replies['setNotes']): void {
    since = reply.at;
    if (!reply.saved) return set({ status: 'conflict', theirs: reply.theirs });
    base = sent;
    const isAll = get().text === sent;
    set({ status: isAll ? 'kept' : 'typed', why: '', undo: reply.undo ?? get().undo });
    if (!isAll) stores.later(WAIT_MS);
  }

  async function write(): Promise<void> {
    const sent = get().text;
    set({ status: 'saving' });
    try {
      settle(sent, await store(sent, base));
    } catch (error) {
      set({ status: 'failed', why: error instanceof Error ? error.message : String(error) });
      stores.later(RETRY_MS);
    }
  }

  function storeWhatIsTyped(): Promise<void> | undefined {
    const { text, status } = get();
    if (status === 'kept' || status === 'conflict') return undefined;
    if (text.length <= LIMITS.notes) return write();
    set({ status: 'failed', why: tooLong });
    return undefined;
  }

  return {
    state: get,
    subscribe,
    /** What is not stored, for a page that is about to close. */
    draft: () => (get().status === 'kept' ? undefined : { text: get().text, base }),
    /** Stores at once what is typed and not stored yet; ends when that is done or has failed. */
    flush: stores.now,
    type(text: string): void {
      if (get().status === 'conflict') return set({ text });
      set({ text, status: get().status === 'failed' ? 'failed' : 'typed' });
      stores.later(WAIT_MS);
    },
    /** Text of an earlier page that was not stored, edited from `from`. */
    resume(text: string, from: string): void {
      base = from;
      set({ text, status: 'typed' });
      stores.later(WAIT_MS);
    },
    /** Notes came from elsewhere (another window, an undo), changed at `when`. What is typed here is never overwritten. */
    meet(stored: string, when: string): void {
      if (when <= since || get().status !== 'kept') return;
      base = stored;
      since = when;
      set({ text: stored, undo: undefined });
    },
    /** The reader's choice between this text and the one of the other window. */
    choose(text: string): void {
      base = get().theirs;
      set({ text, status: 'typed', theirs: '' });
      void stores.now();
    },
  };
}

export type NotesKeeper = ReturnType<typeof createNotesKeeper>;
