import { fold } from '../terms/fold.ts';
import type { QueueRow } from './item/schema.ts';
import type { UndoKind } from '../db/queue-tables.ts';
import type { Edit } from './item/fields.ts';
import { cleanTags } from './item/model.ts';
import type { BulkChange } from './wire.ts';

/** What a change of many is in the journal of undo. */
export function kindOfBulk(change: BulkChange): UndoKind {
  if ('state' in change) return 'state';
  if ('snoozedUntil' in change) return 'snooze';
  return 'remove' in change ? 'remove' : 'tags';
}

export function bulkEdit(item: QueueRow, change: Exclude<BulkChange, { remove: true }>): Edit {
  if ('state' in change) return { state: change.state };
  if ('snoozedUntil' in change) return { snoozedUntil: change.snoozedUntil ?? undefined };
  if ('addTags' in change) return { tags: cleanTags([...item.tags, ...change.addTags]) };
  const out = new Set(change.removeTags.map(fold));
  return { tags: item.tags.filter((tag) => !out.has(fold(tag))) };
}
