import { t } from '../../utils/i18n/t.ts';
import { searchRoute } from '../../utils/view/route.ts';
import { useReader } from '../reader-context.tsx';

interface KeywordsProps {
  keywords: readonly string[];
  /** Narrows the list at hand; without it a chip searches the archive. */
  onKeyword?: (keyword: string) => void;
}

/** Keywords as chips. */
export function Keywords({ keywords, onKeyword }: KeywordsProps) {
  const { library } = useReader();
  if (keywords.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('paper.keywords')}>
      {[...new Set(keywords)].map((keyword) => (
        <li key={keyword}>
          {onKeyword ? (
            <button type="button" className="chip" onClick={() => onKeyword(keyword)}>
              {keyword}
            </button>
          ) : (
            <a
              className="chip"
              href={`${library}#${searchRoute(`keyword:"${keyword}"`)}`}
              target={library === '' ? undefined : '_blank'}
              rel="noreferrer"
            >
              {keyword}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
