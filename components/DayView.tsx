import { useEffect, useRef, useState } from 'react';
import type { FeedDay, PaperRow } from '../utils/db/tables.ts';
import { isWeekend } from '../utils/feed/day.ts';
import { t } from '../utils/i18n/t.ts';
import { arxivKey } from '../utils/paper-key.ts';
import { dayLabel, longDayLabel } from '../utils/view/dates.ts';
import { matchesFilter, parseFilter } from '../utils/view/filter.ts';
import { FilterBox } from './FilterBox.tsx';
import { PaperList } from './PaperList.tsx';
import { useServices } from './services.tsx';
import { useMarks } from './use-marks.ts';
import type { ShownDay } from './use-day-list.ts';
import type { QueueActions } from './use-queue-actions.ts';

interface DayViewProps {
  shown: ShownDay;
  today: FeedDay;
  /** The reader chose this day; otherwise it is the newest that has papers. */
  chosen: boolean;
  saved: ReadonlySet<string>;
  actions: QueueActions;
}

/** Why there is no list, in words. */
function emptyWords({ day, row }: ShownDay, today: FeedDay): string {
  const label = longDayLabel(day);
  if (row === undefined) return t('day.notCopied', { day: label });
  if (isWeekend(day)) return t('day.weekend', { day: label });
  return day === today ? t('day.notYet', { day: label }) : t('day.empty', { day: label });
}

/** One day: its filter and its list, or why there is none. */
export function DayView({ shown, today, chosen, saved, actions }: DayViewProps) {
  const { send } = useServices();
  const marks = useMarks();
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const view = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const toggleSave = (paper: PaperRow, isSaved: boolean): void =>
    isSaved ? actions.remove(arxivKey(paper.id)) : actions.save(paper);
  const remember = (paper: PaperRow): void =>
    void send('open', { key: arxivKey(paper.id), show: false }).catch(() => undefined);

  const { papers, day } = shown;
  if (papers.length === 0) return <p className="empty">{emptyWords(shown, today)}</p>;
  const filter = parseFilter(text);
  const ranked = papers
    .map((paper, index) => ({ paper, rank: index + 1 }))
    .filter(({ paper }) => matchesFilter(paper, filter));
  const read = new Set([...(marks?.opened ?? []), ...(marks?.done ?? [])]);
  const focusList = (): void =>
    view.current?.querySelector<HTMLElement>('button.title[tabindex="0"]')?.focus();
  return (
    <div ref={view} className="day-view">
      <FilterBox box={box} value={text} onChange={setText} onLeave={focusList} />
      {!chosen && day !== today && (
        <p className="hint">{t('day.newest', { today: dayLabel(today), day: dayLabel(day) })}</p>
      )}
      <PaperList
        papers={ranked}
        label={t('day.papers', { day: longDayLabel(day) })}
        saved={saved}
        read={read}
        onOpen={remember}
        onToggleSave={toggleSave}
      />
      {ranked.length === 0 && <p className="empty">{t('filter.nothing')}</p>}
    </div>
  );
}
