import { useLiveQuery } from 'dexie-react-hooks';
import { readSamples } from '../../../utils/db/queries.ts';
import { t } from '../../../utils/i18n/t.ts';
import { chartPoints, dailyReadings } from '../../../utils/view/vote-chart.ts';
import { useServices } from '../../../components/services.tsx';
import { longDayLabel } from '../../../utils/format.ts';

const SIZE = { width: 320, height: 56 };

/** Upvotes over time by Tidemark's own readings: a line, and the same as a table. */
export function VoteChart({ id }: { id: string }) {
  const { db } = useServices();
  const samples = useLiveQuery(() => readSamples(db, id), [db, id]);
  const points = samples && chartPoints(samples, SIZE);
  const first = samples?.[0];
  const last = samples?.at(-1);
  if (!points || !first || !last) return null;
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const end = points.at(-1);
  return (
    <section className="votes" aria-label={t('votes.title')}>
      <h3>{t('votes.title')}</h3>
      <div className="chart">
        <span className="first">{first.upvotes}</span>
        <svg viewBox={`-3 -3 ${SIZE.width + 6} ${SIZE.height + 6}`} aria-hidden>
          <line x1={0} x2={SIZE.width} y1={SIZE.height} y2={SIZE.height} className="ground" />
          <polyline points={line} />
          <circle cx={end?.x} cy={end?.y} r={3} />
        </svg>
        <span className="last">{last.upvotes}</span>
      </div>
      <details>
        <summary>{t('votes.table')}</summary>
        <table>
          <tbody>
            {dailyReadings(samples).map(({ day, upvotes }) => (
              <tr key={day}>
                <th scope="row">{longDayLabel(day)}</th>
                <td>{upvotes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
