import { useCallback, useMemo, useRef, useState } from 'react';
import { FilterBox } from './FilterBox.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { ListView } from '../../components/list/ListView.tsx';
import { EmptyPeriod } from '../../components/periods/EmptyPeriod.tsx';
import type { ShownPeriod } from '../../components/periods/use-period.ts';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { t } from '../../utils/i18n/t.ts';
import { dayLabel } from '../../utils/format.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { matchesFilter, parseFilter } from '../../utils/view/filter.ts';
import type { ListOptions } from '../../utils/view/list-options.ts';
import { periodLabel } from '../../utils/view/period-label.ts';

interface TodayPanelProps {
  shown: ShownPeriod;
  today: FeedDay;
  /** The reader chose this day; otherwise it is the newest that has papers. */
  chosen: boolean;
}

function focusList(): void {
  document.querySelector<HTMLElement>('main .title[tabindex="0"]')?.focus();
}

/** A day in the popup: its filter and its list, or why there is none. */
export function TodayPanel({ shown, today, chosen }: TodayPanelProps) {
  const { period, missing, entries } = shown;
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useKeys('page', [
    { keys: ['/'], words: 'keys.filter', act: () => box.current?.focus() },
    ...(text === ''
      ? []
      : [{ keys: ['Escape'], words: 'keys.filterOff', act: () => setText('') } as const]),
  ]);
  const filter = useMemo(() => parseFilter(text), [text]);
  const fits = useCallback(({ paper }: Entry) => matchesFilter(paper, filter), [filter]);
  const onOptions = ({ keyword, org }: Partial<ListOptions>): void =>
    setText(keyword ? `keyword:"${keyword}"` : org ? `org:"${org}"` : '');
  if (entries.length === 0)
    return <EmptyPeriod period={period} today={today} copied={missing.length === 0} />;
  return (
    <>
      <FilterBox box={box} value={text} onChange={setText} onLeave={focusList} />
      {!chosen && period.id !== today && (
        <p className="hint">
          {t(missing.length > 0 ? 'day.newestKept' : 'day.newest', {
            today: dayLabel(today),
            day: dayLabel(period.id),
          })}
        </p>
      )}
      <ListView
        key={period.id}
        name={chosen ? `day/${period.id}` : 'today'}
        entries={entries}
        fits={fits}
        label={t('day.papers', { day: periodLabel(period) })}
        words={text}
        options={filter.options}
        onOptions={onOptions}
      />
      {!entries.some(fits) && <p className="empty">{t('filter.nothing')}</p>}
    </>
  );
}
