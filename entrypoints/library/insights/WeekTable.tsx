import type { Insights } from '../../../utils/view/insights-query.ts';
import { t } from '../../../utils/i18n/t.ts';
import { longDayLabel } from '../../../utils/format.ts';
import { monthsUnder } from '../../../utils/view/months-under.ts';
import { Bars } from './Bars.tsx';

const LISTED = 8;

/** Papers a week over half a year, and the newest weeks in figures beside it. */
export function WeekTable({ weeks }: Pick<Insights, 'weeks'>) {
  const missing = weeks.filter(({ copied }) => !copied).length;
  const counts = weeks.map(({ papers }) => papers);
  return (
    <section className="insight">
      <h3>{t('insights.weeks')}</h3>
      <div className="beside">
        <Bars
          counts={counts}
          top={Math.max(...counts)}
          width={338}
          height={112}
          unknown={weeks.map(({ copied }) => !copied)}
          under={monthsUnder(weeks.map(({ first }) => first))}
        />
        <table>
          <thead>
            <tr>
              <th scope="col">{t('insights.weekFrom')}</th>
              <th scope="col">{t('insights.papers')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks
              .slice(-LISTED)
              .reverse()
              .map(({ first, papers, copied }) => (
                <tr key={first}>
                  <th scope="row">{longDayLabel(first)}</th>
                  <td>{copied ? papers : t('insights.notCopied')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {missing > 0 && <p className="quiet">{t('insights.weeksPartly', { n: missing })}</p>}
    </section>
  );
}
