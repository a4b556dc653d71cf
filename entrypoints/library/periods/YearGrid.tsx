import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { DayStrength } from '../../../utils/view/period-queries.ts';
import type { FeedDay } from '../../../utils/time/feed-day.ts';
import { t } from '../../../utils/i18n/t.ts';
import { FIRST_FEED_DAY } from '../../../utils/time/feed-day.ts';
import type { Period } from '../../../utils/view/period.ts';
import { moveInYear, placesOf, strengthsOf } from '../../../utils/view/calendar.ts';
import { longDayLabel, shortMonthLabel } from '../../../utils/format.ts';

interface YearGridProps {
  year: string;
  days: ReadonlyMap<FeedDay, DayStrength>;
  /** What the list shows: its days are marked. */
  period: Period;
  today: FeedDay;
  onDay: (day: FeedDay) => void;
}

function words(day: FeedDay, strength: DayStrength | undefined): string {
  const label = longDayLabel(day);
  if (strength === undefined) return t('calendar.notCopied', { day: label });
  const { papers: n, upvotes } = strength;
  if (n === 0) return t('calendar.none', { day: label });
  return upvotes === 0
    ? t('calendar.papers', { day: label, n })
    : t('calendar.day', { day: label, n, upvotes });
}

const isShown = (day: FeedDay, { first, last }: Period): boolean => day >= first && day <= last;

/** A year of days in columns of weeks; arrows move, Enter opens. */
export function YearGrid({ year, days, period, today, onDay }: YearGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const strengthOf = useMemo(() => strengthsOf(days), [days]);
  const first = year === FIRST_FEED_DAY.slice(0, 4) ? FIRST_FEED_DAY : `${year}-01-01`;
  const last = year === today.slice(0, 4) ? today : `${year}-12-31`;
  const places = useMemo(() => placesOf(first, last), [first, last]);
  const [at, setAt] = useState(period.first >= first && period.first <= last ? period.first : last);

  useLayoutEffect(() => {
    const box = grid.current;
    const cell = box?.querySelector<HTMLElement>('[tabindex="0"]');
    if (box && cell) box.scrollLeft = cell.offsetLeft - box.clientWidth / 2;
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveInYear(event.key, at, [first, last]);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move between its buttons
    <div
      ref={grid}
      className="year"
      role="group"
      aria-label={t('calendar.year', { year })}
      onKeyDown={onKeyDown}
    >
      {places
        .filter(({ day: one }) => one.endsWith('-01'))
        .map(({ day: one, column }) => (
          <span key={`month ${one}`} style={{ gridRow: 1, gridColumn: column + 1 }} aria-hidden>
            {shortMonthLabel(one)}
          </span>
        ))}
      {places.map(({ day: one, row, column }) => (
        <button
          key={one}
          type="button"
          data-day={one}
          data-strength={strengthOf(one)}
          data-copied={days.has(one)}
          data-shown={isShown(one, period)}
          aria-current={period.kind === 'day' && one === period.id ? 'date' : undefined}
          aria-label={words(one, days.get(one))}
          title={words(one, days.get(one))}
          tabIndex={one === at ? 0 : -1}
          style={{ gridRow: row + 2, gridColumn: column + 1 }}
          onClick={() => onDay(one)}
        />
      ))}
    </div>
  );
}
