import type { Replies } from '../../../../utils/messages.ts';
import { LIMITS } from '../../../../utils/queue/item/limits.ts';

/** Stored within so long after a letter is typed, however much is typed after it. */
const WAIT_MS = 300;
/** A store that failed is tried again after so long. */
const RETRY_MS = 5000;

export interface NotesState {
  /** What stands in the field. */
  text: string;
  /** `kept`: it is stored; `typed`: it soon will be; `conflict`: another window wrote `theirs`; `failed`: see `why`. */
  status: 'kept' | 'typed' | 'saving' | 'conflict' | 'failed';
  theirs: string;
  /** For the reader. */
  why: string;
  /** Takes back what was typed, as one step. */
  undo: string | undefined;
}

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
  let state: NotesState = { text: notes, status: 'kept', theirs: '', why: '', undo: undefined };
  let base = notes;
  let since = at;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function set(change: Partial<NotesState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  function later(ms: number): void {
    timer ??= setTimeout(() => void flush(), ms);
  }
  const failed = (why: string): void => {
    set({ status: 'failed', why });
    later(RETRY_MS);
  };

  function settle(sent: string, reply: Replies['setNotes']): void {
    since = reply.at;
    if (!reply.saved) return set({ status: 'conflict', theirs: reply.theirs });
    base = sent;
    const isAll = state.text === sent;
    set({ status: isAll ? 'kept' : 'typed', why: '', undo: reply.undo ?? state.undo });
    if (!isAll) later(WAIT_MS);
  }

  async function write(): Promise<void> {
    const sent = state.text;
    set({ status: 'saving' });
    try {
      settle(sent, await store(sent, base));
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  }

  /** Stores at once what is typed and not stored yet; ends when that is done or has failed. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await busy;
    if (state.status === 'kept' || state.status === 'conflict') return;
    if (state.text.length > LIMITS.notes) return set({ status: 'failed', why: tooLong });
    busy ??= write().finally(() => (busy = undefined));
    await busy;
  }

  return {
    state: (): NotesState => state,
    /** What is not stored, for a page that is about to close. */
    draft: () => (state.status === 'kept' ? undefined : { text: state.text, base }),
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    type(text: string): void {
      if (state.status === 'conflict') return set({ text });
      set({ text, status: state.status === 'failed' ? 'failed' : 'typed' });
      later(WAIT_MS);
    },
    /** Text of an earlier page that was not stored, edited from `from`. */
    resume(text: string, from: string): void {
      base = from;
      set({ text, status: 'typed' });
      later(WAIT_MS);
    },
    /** Notes came from elsewhere (another window, an undo), changed at `when`. What is typed here is never overwritten. */
    meet(stored: string, when: string): void {
      if (when <= since || state.status !== 'kept') return;
      base = stored;
      since = when;
      set({ text: stored, undo: undefined });
    },
    /** The reader's choice between this text and the one of the other window. */
    choose(text: string): void {
      base = state.theirs;
      set({ text, status: 'typed', theirs: '' });
      void flush();
    },
  };
}

export type NotesKeeper = ReturnType<typeof createNotesKeeper>;
