import type { FeedDay } from '../../../utils/time/feed-day.ts';
import { Fragment } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { LineAbove } from '../list/LineAbove.tsx';
import { periodOf, type Period, type PeriodKind } from '../../../utils/view/period.ts';
import { periodLabel } from '../../../utils/view/period-label.ts';
import { dayLabel } from '../../../utils/format.ts';
import { PeriodSum } from './PeriodSum.tsx';
import { ListView } from '../../../components/list/ListView.tsx';
import { useListOptions } from '../list/use-list-options.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useSettings } from '../../../components/use-settings.ts';
import { Calendar } from './Calendar.tsx';
import { EmptyPeriod } from '../../../components/periods/EmptyPeriod.tsx';
import { PeriodNav } from '../../../components/periods/PeriodNav.tsx';
import { usePeriod, useSpeeds, type ShownPeriod } from '../../../components/periods/use-period.ts';

const KINDS: PeriodKind[] = ['day', 'week', 'month'];

function go(kind: PeriodKind, day: FeedDay): void {
  location.hash = `${kind}/${periodOf(kind, day).id}`;
}

function Kinds({ period, today }: { period: Period; today: FeedDay }) {
  const day = period.last < today ? period.last : today;
  return (
    <nav className="kinds" aria-label={t('period.kinds')}>
      {KINDS.map((kind) => (
        <a
          key={kind}
          href={`#${kind}/${periodOf(kind, kind === 'day' ? day : period.first).id}`}
          aria-current={kind === period.kind ? 'page' : undefined}
        >
          {t(`period.kind.${kind}`)}
        </a>
      ))}
    </nav>
  );
}

function hintOf({ period, missing, entries }: ShownPeriod, today: FeedDay, wished: boolean) {
  if (period.kind === 'day') {
    if (wished || period.id === today) return undefined;
    return t(missing.length > 0 ? 'day.newestKept' : 'day.newest', {
      today: dayLabel(today),
      day: dayLabel(period.id),
    });
  }
  if (missing.length === 0 || entries.length === 0) return undefined;
  return t('period.partly', { n: missing.length });
}

/** A day, a week or a month. Without a wish: today's list, or the newest that has papers. */
export function PeriodPage({ wish }: { wish?: Period }) {
  const { today } = useReader();
  const read = usePeriod(today, wish);
  const shown = useSpeeds(read, today);
  const [options, change] = useListOptions();
  const [settings, changeSettings] = useSettings();
  if (!shown || !settings) return null;
  const { period, entries, missing } = shown;
  const label = periodLabel(period);
  const hint = hintOf(shown, today, wish !== undefined);
  return (
    <>
      <header className="list-head">
        <PeriodNav period={period} today={today} onPeriod={({ kind, first }) => go(kind, first)} />
        {period.last < today && <a href="#today">{t('nav.today')}</a>}
        <Kinds period={period} today={today} />
        <PeriodSum
          entries={entries}
          calendar={settings.calendar}
          onCalendar={(calendar) => changeSettings({ calendar })}
        />
      </header>
      {settings.calendar && (
        <Calendar
          key={period.first.slice(0, 4)}
          period={period}
          today={today}
          onDay={(day) => go('day', day)}
        />
      )}
      <Fragment key={period.id}>
        <LineAbove words={hint} />
        {entries.length > 0 ? (
          <ListView
            name={wish ? `${period.kind}/${period.id}` : 'today'}
            entries={entries}
            label={t('day.papers', { day: label })}
            dated={period.kind !== 'day'}
            options={options}
            onOptions={change}
            toolbar
          />
        ) : (
          <EmptyPeriod period={period} today={today} copied={missing.length === 0} />
        )}
      </Fragment>
    </>
  );
}
