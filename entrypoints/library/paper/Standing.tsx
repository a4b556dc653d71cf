import { useLiveQuery } from 'dexie-react-hooks';
import { readStanding } from '../../../utils/view/period-queries.ts';
import { readRanks } from '../../../utils/db/queries.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { periodLabel } from '../../../utils/view/period-label.ts';
import { useServices } from '../../../components/services.tsx';
import { longDayLabel } from '../../../utils/format.ts';

/** Every day that featured the paper, and its rank among the day, week, month and year. */
export function Standing({ paper }: { paper: PaperRow }) {
  const { db } = useServices();
  const day = paper.days.at(-1);
  const read = useLiveQuery(async () => {
    if (day === undefined) return undefined;
    const periods = [periodOf('week', day), periodOf('month', day)];
    const [days, standing] = await Promise.all([
      readRanks(db, paper),
      readStanding(db, paper, periods),
    ]);
    const labels = [...periods.map(periodLabel), day.slice(0, 4)];
    const routes = [...periods.map(({ kind, id }) => `${kind}/${id}`), undefined];
    return {
      days,
      standing: standing.map((one, i) => ({ ...one, label: labels[i], to: routes[i] })),
    };
  }, [db, paper]);
  if (!read) return null;
  return (
    <section className="standing" aria-label={t('paper.standing')}>
      <h3>{t('paper.standing')}</h3>
      <table>
        <tbody>
          {read.days.map(({ day: one, rank, size }) => (
            <tr key={one}>
              <th scope="row">
                <a href={`#day/${one}`}>{longDayLabel(one)}</a>
              </th>
              <td>{t('paper.rank', { rank, size })}</td>
            </tr>
          ))}
          {read.standing.map(({ kind, rank, size, label = '', to }) => (
            <tr key={kind}>
              <th scope="row">{to === undefined ? label : <a href={`#${to}`}>{label}</a>}</th>
              <td>{t('paper.rank', { rank, size })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
