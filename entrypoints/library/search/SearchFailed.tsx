import { t } from '../../../utils/i18n/t.ts';

/** A search that failed says so; it must not look like one that found nothing. */
export function SearchFailed({ words, onAgain }: { words: string; onAgain: () => void }) {
  return (
    <p className="status warning" role="alert">
      <span>{t('trouble.search', { words })}</span>
      <button type="button" onClick={onAgain}>
        {t('status.tryNow')}
      </button>
    </p>
  );
}
