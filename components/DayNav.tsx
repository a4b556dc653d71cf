import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { FeedDay } from '../utils/db/tables.ts';
import { addDays } from '../utils/feed/day.ts';
import { t } from '../utils/i18n/t.ts';
import { FIRST_FEED_DAY } from '../utils/trend/format.ts';
import { dayLabel } from '../utils/view/dates.ts';

interface DayNavProps {
  day: FeedDay;
  today: FeedDay;
  onDay: (day: FeedDay) => void;
}

export function DayNav({ day, today, onDay }: DayNavProps) {
  return (
    <div className="day-nav">
      <button
        type="button"
        className="icon"
        aria-label={t('day.previous')}
        title={t('day.previous')}
        disabled={day <= FIRST_FEED_DAY}
        onClick={() => onDay(addDays(day, -1))}
      >
        <ChevronLeft size={16} aria-hidden />
      </button>
      <time dateTime={day}>{dayLabel(day)}</time>
      <button
        type="button"
        className="icon"
        aria-label={t('day.next')}
        title={t('day.next')}
        disabled={day >= today}
        onClick={() => onDay(addDays(day, 1))}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  );
}
