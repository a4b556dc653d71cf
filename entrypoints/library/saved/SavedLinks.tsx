import { Search, TriangleAlert } from 'lucide-react';
import { t } from '../../../utils/i18n/t.ts';
import type { SavedSearch } from '../../../utils/settings.ts';
import { searchRoute } from '../../../utils/view/route.ts';
import { labelOf } from '../../../utils/view/saved-searches.ts';
import { faultWords } from './fault-words.ts';

interface SavedLinksProps {
  searches: readonly SavedSearch[];
  /** How many new papers each has, by its id. */
  fresh: ReadonlyMap<string, number>;
  /** The search that is shown. */
  current: string | undefined;
}

/** The saved searches as links, each with how many new papers it has, or with what is wrong with it. */
export function SavedLinks({ searches, fresh, current }: SavedLinksProps) {
  return searches.map((one) => {
    const wrong = faultWords(one);
    const count = fresh.get(one.id) ?? 0;
    const Icon = wrong === undefined ? Search : TriangleAlert;
    return (
      <a
        key={one.id}
        href={`#${searchRoute(one.query)}`}
        title={wrong ?? one.query}
        aria-current={one.query === current ? 'page' : undefined}
      >
        <Icon size={14} aria-hidden />
        <span className="name">{labelOf(one)}</span>
        {wrong !== undefined && <span className="hidden">{wrong}</span>}
        {count > 0 && (
          <span className="count" title={t('saved.fresh', { n: count })}>
            {count}
          </span>
        )}
      </a>
    );
  });
}
