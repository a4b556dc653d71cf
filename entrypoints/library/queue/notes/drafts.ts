/**
 * Notes that could not be handed to the worker: the page was closed in the same moment, or the disk is full.
 * In `localStorage`, which is written before a closing page ends; a message may not arrive then. Tried first:
 * a message on `pagehide` alone, which a sleeping worker does not always get.
 */
export interface Draft {
  id: string;
  text: string;
  /** The stored notes from which it was edited. */
  base: string;
}

const PREFIX = 'notes:';
/** As long as a removed paper can be restored; then nothing waits for it. */
const KEPT_MS = 30 * 86_400_000;

/** A browser that is told to block site data refuses it. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // As said above: drafts are then kept nowhere, and the field says what is not stored.
    return undefined;
  }
}

function parse(id: string, stored: string): (Draft & { at: number }) | undefined {
  try {
    const value = JSON.parse(stored) as Record<string, unknown> | null;
    const { text, base, at } = value ?? {};
    const isDraft = typeof text === 'string' && typeof base === 'string';
    return isDraft ? { id, text, base, at: typeof at === 'number' ? at : 0 } : undefined;
  } catch {
    // What is no draft of ours was written by nobody of ours.
    return undefined;
  }
}

export function readDraft(id: string): Draft | undefined {
  return parse(id, storage()?.getItem(PREFIX + id) ?? '');
}

/** All that wait; those for which nothing comes any more are forgotten. */
export function allDrafts(now: number): Draft[] {
  const ids = Object.keys(storage() ?? {})
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
  return ids.flatMap((id) => {
    const draft = parse(id, storage()?.getItem(PREFIX + id) ?? '');
    if (draft && now - draft.at < KEPT_MS) return [draft];
    forgetDraft(id);
    return [];
  });
}

/** Where this store is full too, the text still stands in its field. */
export function keepDraft({ id, text, base }: Draft, at: number): void {
  try {
    storage()?.setItem(PREFIX + id, JSON.stringify({ text, base, at }));
  } catch {
    // The field says that it is not saved.
  }
}

export function forgetDraft(id: string): void {
  storage()?.removeItem(PREFIX + id);
}
