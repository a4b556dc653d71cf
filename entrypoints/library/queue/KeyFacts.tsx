import { t } from '../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { savedWords } from '../../../utils/view/saved-words.ts';

/** When a paper was saved, and by which ids it is known: those that are surely its own, and those that a page gave. */
export function KeyFacts({ item }: { item: QueueRow }) {
  const { keys, claims = [] } = item;
  return (
    <p className="facts">
      <span>{savedWords(item)}</span>
      {keys.length > 1 && <span>{keys.join(' · ')}</span>}
      {claims.length > 0 && (
        <span title={t('queue.claimsWhy')}>{t('queue.claims', { keys: claims.join(', ') })}</span>
      )}
    </p>
  );
}
