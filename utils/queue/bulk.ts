import type { QueueRow } from '../db/queue-tables.ts';
import { QueueError } from './error.ts';
import type { Edit } from './fields.ts';
import { LIMITS } from './limits.ts';
import { cleanTags } from './model.ts';
import type { BulkChange } from './wire.ts';

/** Tags as they are stored. Throws `QueueError` when there are too many or one is too long. */
export function checkedTags(tags: readonly string[]): string[] {
  const clean = cleanTags(tags);
  if (clean.length > LIMITS.tags || clean.some((tag) => tag.length > LIMITS.tag)) {
    throw new QueueError(
      `A paper can have ${LIMITS.tags} tags of ${LIMITS.tag} letters. Nothing was changed.`,
    );
  }
  return clean;
}

export function bulkEdit(item: QueueRow, change: Exclude<BulkChange, { remove: true }>): Edit {
  if ('state' in change) return { state: change.state };
  if ('snoozedUntil' in change) return { snoozedUntil: change.snoozedUntil ?? undefined };
  if ('addTags' in change) return { tags: checkedTags([...item.tags, ...change.addTags]) };
  const out = new Set(change.removeTags.map((tag) => tag.toLowerCase()));
  return { tags: item.tags.filter((tag) => !out.has(tag.toLowerCase())) };
}
