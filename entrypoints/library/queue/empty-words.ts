import { t } from '../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { Selection } from '../../../utils/queue/select.ts';

/** Why no paper of the queue is shown. */
export function emptyWords(queue: readonly QueueRow[], { words, tag, snoozed }: Selection): string {
  if (queue.length === 0) return t('queue.empty');
  if (snoozed) return t('queue.noneSnoozed');
  return words !== '' || tag !== undefined ? t('queue.noneFit') : t('queue.noneOpen');
}
