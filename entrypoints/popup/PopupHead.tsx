import { RefreshCw, Settings as Gear } from 'lucide-react';
import { PeriodNav } from '../../components/periods/PeriodNav.tsx';
import { useServices } from '../../components/services.tsx';
import { Tabs } from './Tabs.tsx';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Period } from '../../utils/view/period.ts';

export type Tab = 'today' | 'queue';

interface PopupHeadProps {
  period: Period;
  today: FeedDay;
  tab: Tab;
  /** How many papers of the queue are still to be read. */
  open: number;
  busy: boolean;
  onPeriod: (wish: Period) => void;
  onTab: (tab: Tab) => void;
  onRefresh: () => void;
}

/** The popup's first line: period, the two tabs, reading the feed now, options. */
export function PopupHead({
  period,
  today,
  tab,
  open,
  busy,
  onPeriod,
  onTab,
  onRefresh,
}: PopupHeadProps) {
  const { browser } = useServices();
  const tabs = [
    { id: 'today', label: t('nav.today') },
    { id: 'queue', label: open > 0 ? t('nav.queueCount', { n: open }) : t('nav.queue') },
  ] as const;
  return (
    <header className="bar">
      <h1 className="hidden">{t('app.name')}</h1>
      {tab === 'today' && <PeriodNav period={period} today={today} short onPeriod={onPeriod} />}
      <Tabs tabs={tabs} selected={tab} onSelect={onTab} />
      <span className="spring" />
      <button
        type="button"
        className={busy ? 'icon busy' : 'icon'}
        aria-label={t('sync.refresh')}
        title={t('sync.refresh')}
        onClick={onRefresh}
      >
        <RefreshCw size={15} aria-hidden />
      </button>
      <button
        type="button"
        className="icon"
        aria-label={t('nav.options')}
        title={t('nav.options')}
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        <Gear size={15} aria-hidden />
      </button>
    </header>
  );
}
