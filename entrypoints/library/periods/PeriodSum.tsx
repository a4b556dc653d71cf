import { CalendarDays } from 'lucide-react';
import { t } from '../../../utils/i18n/t.ts';
import { number } from '../../../utils/i18n/number.ts';
import type { Entry } from '../../../utils/view/entries.ts';

interface PeriodSumProps {
  entries: readonly Entry[];
  calendar: boolean;
  onCalendar: (calendar: boolean) => void;
}

/** At the end of a period's head: how much it is, and the calendar, shown or folded away. */
export function PeriodSum({ entries, calendar, onCalendar }: PeriodSumProps) {
  const upvotes = entries.reduce((sum, { paper }) => sum + paper.upvotes, 0);
  return (
    <span className="sum">
      {entries.length > 0 && (
        <span className="quiet">
          {t('period.sum', { n: entries.length, upvotes: number(upvotes) })}
        </span>
      )}
      <button
        type="button"
        className="icon"
        aria-expanded={calendar}
        aria-label={t('calendar.label')}
        title={t('calendar.label')}
        onClick={() => onCalendar(!calendar)}
      >
        <CalendarDays size={16} aria-hidden />
      </button>
    </span>
  );
}
