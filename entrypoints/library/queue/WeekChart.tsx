import { useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { weekNumbers } from '../../../utils/queue/numbers.ts';
import { dayLabel } from '../../../utils/format.ts';
import './week.css';

const HEIGHT = 36;
const STEP = 18;

/** How many were saved and done in each of the last twelve weeks; the same as a table for everyone. */
export function WeekChart({ queue }: { queue: readonly QueueRow[] }) {
  const [now] = useState(() => new Date());
  const weeks = weekNumbers(queue, now);
  const most = Math.max(1, ...weeks.flatMap(({ saved, done }) => [saved, done]));
  const tall = (n: number): number => Math.round((n / most) * HEIGHT);
  const done = queue.filter(({ state }) => state === 'done').length;
  return (
    <details className="numbers">
      <summary>{t('queue.numbers', { saved: queue.length, done })}</summary>
      <svg
        viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT}`}
        width={weeks.length * STEP}
        height={HEIGHT}
        aria-hidden
      >
        {weeks.map(({ monday, saved, done: finished }, n) => (
          <g key={monday}>
            <rect x={n * STEP} y={HEIGHT - tall(saved)} width={7} height={tall(saved)} />
            <rect
              className="done"
              x={n * STEP + 8}
              y={HEIGHT - tall(finished)}
              width={7}
              height={tall(finished)}
            />
          </g>
        ))}
      </svg>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('queue.week')}</th>
            <th scope="col">{t('queue.weekSaved')}</th>
            <th scope="col">{t('queue.weekDone')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.monday}>
              <th scope="row">{dayLabel(week.monday)}</th>
              <td>{week.saved}</td>
              <td>{week.done}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
