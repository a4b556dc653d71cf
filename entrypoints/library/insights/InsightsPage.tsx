import { useLiveQuery } from 'dexie-react-hooks';
import { readInsights } from '../../../utils/view/insights-query.ts';
import { t } from '../../../utils/i18n/t.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { NameTable } from './NameTable.tsx';
import { WeekTable } from './WeekTable.tsx';

/** What the feed has been about: papers a week, and who and what came up most. */
export function InsightsPage() {
  const { db } = useServices();
  const { today } = useReader();
  const insights = useLiveQuery(() => readInsights(db, today), [db, today]);
  const empty = insights?.weeks.every(({ papers }) => papers === 0);
  return (
    <>
      <header className="list-head">
        <h2>{t('insights.title')}</h2>
      </header>
      {empty && <p className="empty">{t('insights.empty')}</p>}
      {insights && !empty && (
        <>
          <p className="hint">
            {t('insights.how')}{' '}
            {insights.missing > 0 && t('insights.partly', { n: insights.missing })}
          </p>
          <WeekTable weeks={insights.weeks} />
          {insights.organizations.length > 0 && (
            <NameTable
              title={t('insights.organizations')}
              kind={t('insights.organization')}
              series={insights.organizations}
              whole={insights.missing === 0}
              queryOf={(name) => `org:"${name}"`}
            />
          )}
          {insights.keywords.length > 0 && (
            <NameTable
              title={t('insights.keywords')}
              kind={t('insights.keyword')}
              series={insights.keywords}
              whole={insights.missing === 0}
              queryOf={(name) => `keyword:"${name}"`}
            />
          )}
        </>
      )}
    </>
  );
}
