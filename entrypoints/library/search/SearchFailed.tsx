import { t } from '../../../utils/i18n/t.ts';

interface SearchFailedProps {
  words: string;
  onAgain: () => void;
  /** It is that by meaning, which failed. */
  isByMeaning?: boolean;
}

/** A search that failed says so; it must not look like one that found nothing. */
export function SearchFailed({ words, onAgain, isByMeaning = false }: SearchFailedProps) {
  return (
    <p className="status warning" role="alert">
      <span>{t(isByMeaning ? 'search.close.failed' : 'trouble.search', { words })}</span>
      <button type="button" onClick={onAgain}>
        {t('status.tryNow')}
      </button>
    </p>
  );
}
