import { useLiveQuery } from 'dexie-react-hooks';
import { readTrending } from '../../../utils/view/trending-query.ts';
import { t } from '../../../utils/i18n/t.ts';
import { SteadyList } from '../list/SteadyList.tsx';
import { useListOptions } from '../list/use-list-options.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';

/** What rises now, by our own readings of the upvotes; then the best of the last days. */
export function TrendingPage() {
  const { db } = useServices();
  const { today } = useReader();
  const [options, change] = useListOptions();
  const entries = useLiveQuery(() => readTrending(db, today, new Date()), [db, today]);
  return (
    <>
      <header className="list-head">
        <h2>{t('trending.title')}</h2>
      </header>
      <p className="hint">{t('trending.how')}</p>
      {entries && entries.length === 0 && <p className="empty">{t('trending.empty')}</p>}
      {entries && entries.length > 0 && (
        <SteadyList
          name="trending"
          entries={entries}
          label={t('trending.title')}
          dated
          options={options}
          onOptions={change}
          toolbar
        />
      )}
    </>
  );
}
