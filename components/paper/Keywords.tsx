import { useState, type ComponentType } from 'react';
import type { Rule } from '../../utils/settings.ts';
import { t } from '../../utils/i18n/t.ts';
import { searchRoute } from '../../utils/view/route.ts';
import { useReader } from '../reader-context.tsx';

interface KeywordsProps {
  keywords: readonly string[];
  /** The others stand behind "more". */
  most?: number;
  /** Beside each, to watch for it. */
  watch?: ComponentType<Rule>;
  /** Narrows the list at hand; without it a chip searches the archive. */
  onKeyword?: (keyword: string) => void;
}

/** Keywords as chips. */
export function Keywords({ keywords, most = Infinity, watch: Watch, onKeyword }: KeywordsProps) {
  const { library } = useReader();
  const [all, setAll] = useState(false);
  const known = [...new Set(keywords)];
  const shown = all ? known : known.slice(0, most);
  if (keywords.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('paper.keywords')}>
      {shown.map((keyword) => (
        <li key={keyword} className="watchable">
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
          {Watch && <Watch kind="word" text={keyword} />}
        </li>
      ))}
      {shown.length < known.length && (
        <li>
          <button type="button" className="plain link" onClick={() => setAll(true)}>
            {t('paper.moreKeywords', { n: known.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
