import { useReader } from '../../../components/reader-context.tsx';
import { t } from '../../../utils/i18n/t.ts';
import type { SavedSearch } from '../../../utils/settings.ts';
import { SavedLinks } from '../saved/SavedLinks.tsx';
import { useNewFound } from '../saved/use-new-found.ts';
import { SearchHelp } from './SearchHelp.tsx';

/** Before anything is typed: the saved searches, which a narrow page has no rail for, and what can be typed. */
export function SearchStart({ searches }: { searches: readonly SavedSearch[] }) {
  const { today } = useReader();
  const fresh = useNewFound(searches, today);
  return (
    <>
      {searches.length > 0 && (
        <section className="saved-searches" aria-label={t('saved.title')}>
          <h2>{t('saved.title')}</h2>
          <SavedLinks searches={searches} fresh={fresh} current={undefined} />
        </section>
      )}
      <SearchHelp />
    </>
  );
}
