import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { readYear } from '../../../utils/view/period-queries.ts';
import type { FeedDay } from '../../../utils/time/feed-day.ts';
import { t } from '../../../utils/i18n/t.ts';
import { FIRST_FEED_DAY } from '../../../utils/time/feed-day.ts';
import { useServices } from '../../../components/services.tsx';
import type { Period } from '../../../utils/view/period.ts';
import { YearGrid } from './YearGrid.tsx';

interface CalendarProps {
  /** What the list shows. */
  period: Period;
  today: FeedDay;
  onDay: (day: FeedDay) => void;
}

/** How strong each day of a year was; a day is a way to its list. */
export function Calendar({ period, today, onDay }: CalendarProps) {
  const { db } = useServices();
  const [year, setYear] = useState(period.first.slice(0, 4));
  const days = useLiveQuery(() => readYear(db, year), [db, year]);
  const first = Number(FIRST_FEED_DAY.slice(0, 4));
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, i) =>
    String(first + i),
  );
  return (
    <section className="calendar" aria-label={t('calendar.label')}>
      <p className="years" role="group" aria-label={t('calendar.years')}>
        {years.map((one) => (
          <button
            key={one}
            type="button"
            className="plain"
            aria-pressed={one === year}
            onClick={() => setYear(one)}
          >
            {one}
          </button>
        ))}
        <span className="spring" />
        <span className="scale" aria-hidden>
          {t('calendar.less')}
          {[1, 2, 3, 4].map((strength) => (
            <i key={strength} data-strength={strength} />
          ))}
          {t('calendar.more')}
        </span>
      </p>
      {days && (
        <YearGrid key={year} year={year} days={days} period={period} today={today} onDay={onDay} />
      )}
    </section>
  );
}
