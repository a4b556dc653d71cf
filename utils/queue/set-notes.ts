import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { UtcTime } from '../time/moment.ts';
import { QueueError } from './error.ts';
import { changedOf, edited } from './item/fields.ts';
import type { Recorder } from './recorder.ts';

/** `at`: when the notes that are stored now were changed; they are the sender's, or `theirs`. */
export type NotesReply =
  | { saved: true; at: UtcTime }
  | { saved: false; theirs: string; at: UtcTime };

/**
 * Stores notes that were edited from `base`. When the stored text is another by now, nothing is written and it
 * is given back, for the reader to choose. Throws `QueueError` for an item that is not there.
 */
export async function setNotes(
  db: TidemarkDb,
  recorder: Recorder,
  { id, notes, base }: { id: string; notes: string; base: string },
  at: UtcTime,
): Promise<NotesReply> {
  const item = await db.queue.get(id);
  if (!item) throw new QueueError('trouble.queue.notThere');
  if (item.notes !== base && item.notes !== notes)
    return { saved: false, theirs: item.notes, at: changedOf(item, 'notes') };
  const next = edited(item, { notes }, at);
  if (next !== item) await recorder.put([next]);
  return { saved: true, at: changedOf(next, 'notes') };
}
