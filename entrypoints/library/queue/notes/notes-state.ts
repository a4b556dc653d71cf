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

/** The state of one paper's notes, and who wants to know of its changes. */
export function createNotesState(text: string) {
  let state: NotesState = { text, status: 'kept', theirs: '', why: '', undo: undefined };
  const listeners = new Set<() => void>();
  return {
    get: (): NotesState => state,
    set(change: Partial<NotesState>): void {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
