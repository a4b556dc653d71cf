import { t } from '../i18n/t.ts';
import type { QueueRow } from '../queue/item/schema.ts';
import { longMomentLabel } from '../format.ts';

/** When a paper was saved and where, as far as that is known. */
export function savedWords({ savedAt, source }: Pick<QueueRow, 'savedAt' | 'source'>): string {
  const day = longMomentLabel(savedAt);
  if (source === undefined) return t('queue.savedOnLong', { day });
  if (source.place === 'site') return t('queue.savedFrom', { day, host: source.name });
  return t(`queue.savedFrom.${source.place}`, { day });
}
