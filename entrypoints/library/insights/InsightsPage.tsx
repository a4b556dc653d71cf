import { spanLabel } from '../../../utils/format.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import {
  firstOfInsights,
  readInsights,
  WEEKS_OF_NAMES,
} from '../../../utils/view/insights-query.ts';
import { t } from '../../../utils/i18n/t.ts';
import { useCalmQuery } from '../use-calm-query.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { NameTable } from './NameTable.tsx';
import { WeekTable } from './WeekTable.tsx';

/** What the feed has been about: papers a week, and who and what came up most. */
export function InsightsPage() {
  const { db } = useServices();
  const { today } = useReader();
  const insights = useCalmQuery(
    () => readInsights(db, today),
    { days: [firstOfInsights(today), today] },
    [db, today],
  );
  const first = addDays(today, 1 - 7 * WEEKS_OF_NAMES);
  const span = spanLabel(first, today);
  /** The papers that were counted: quotation marks would end the name early, and are not looked for. */
  const queryOf = (field: string, name: string): string =>
    `${field}:"${name.replaceAll('"', ' ')}" after:${first}`;
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
              span={span}
              queryOf={(name) => queryOf('org', name)}
            />
          )}
          {insights.keywords.length > 0 && (
            <NameTable
              title={t('insights.keywords')}
              kind={t('insights.keyword')}
              series={insights.keywords}
              whole={insights.missing === 0}
              span={span}
              queryOf={(name) => queryOf('keyword', name)}
            />
          )}
        </>
      )}
    </>
  );
}
