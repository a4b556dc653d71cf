import { useLiveQuery } from 'dexie-react-hooks';
import { readTrending, TRENDING_DAYS } from '../../../utils/view/trending-query.ts';
import { t } from '../../../utils/i18n/t.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { CopiedLine } from '../copied/CopiedLine.tsx';
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
      <CopiedLine
        span={{ first: addDays(today, 1 - TRENDING_DAYS), last: today }}
        empty={entries?.length === 0 ? t('trending.quiet') : undefined}
      />
      {entries && entries.length > 0 && (
        <ListView
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
