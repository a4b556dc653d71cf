import { PanelRight, RefreshCw, Settings as Gear } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PausedLine } from '../../components/PausedLine.tsx';
import { PauseMenu } from '../../components/PauseMenu.tsx';
import { PeriodNav } from '../../components/periods/PeriodNav.tsx';
import { usePeriod, useSpeeds } from '../../components/periods/use-period.ts';
import { QueueView } from '../../components/QueueView.tsx';
import { ReaderProvider } from '../../components/reader-context.tsx';
import { useServices } from '../../components/services.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { SyncedAt } from '../../components/SyncedAt.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { useActiveHost } from '../../components/use-active-host.ts';
import { useQueue } from '../../components/use-queue.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useReaderOf } from '../../components/use-reader-of.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useSidePanel } from '../../components/use-side-panel.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useToday } from '../../components/use-today.ts';
import { t } from '../../utils/i18n/t.ts';
import { periodOf, type Period } from '../../utils/view/period.ts';
import { statusOf } from '../../utils/view/status.ts';
import { TodayPanel } from './TodayPanel.tsx';

// What is not in the first picture of the list is loaded after it.
const TabLines = lazy(() => import('./TabLines.tsx'));

type Tab = 'today' | 'queue';

export function Popup() {
  useTheme();
  const { browser } = useServices();
  const [tab, setTab] = useState<Tab>('today');
  const [wish, setWish] = useState<Period>();
  const today = useToday();
  const shown = useSpeeds(usePeriod(today, wish), today);
  const queue = useQueue();
  const sync = useSyncState();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  const [settings, changeSettings] = useSettings();
  const host = useActiveHost();
  const beside = useSidePanel();
  const actions = useQueueActions();
  const { busy, refresh } = useRefresh();
  const reader = useReaderOf({
    today,
    queue,
    settings,
    queueActions: actions,
    library: 'library.html',
  });
  const queueLabel = queue?.length ? t('nav.queueCount', { n: queue.length }) : t('nav.queue');
  const tabs = [
    { id: 'today', label: t('nav.today') },
    { id: 'queue', label: queueLabel },
  ] as const;

  return (
    <>
      <header className="bar">
        <h1 className="hidden">{t('app.name')}</h1>
        {tab === 'today' && (
          <PeriodNav
            period={shown?.period ?? periodOf('day', today)}
            today={today}
            short
            onPeriod={setWish}
          />
        )}
        <Tabs tabs={tabs} selected={tab} onSelect={setTab} />
        <span className="spring" />
        <button
          type="button"
          className={busy ? 'icon busy' : 'icon'}
          aria-label={t('sync.refresh')}
          title={t('sync.refresh')}
          onClick={() => refresh(wish?.id)}
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
      {settings && <PausedLine settings={settings} host={host} onChange={changeSettings} />}
      {shown && reader && (
        <Suspense>
          <TabLines tell={actions.tell} />
        </Suspense>
      )}
      {sync && (
        <StatusLine
          status={statusOf(sync, hasAccess)}
          onTryAgain={() => refresh()}
          onGrant={askAccess}
        />
      )}
      <main data-scroller>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'today' && shown && reader && (
            <ReaderProvider value={reader}>
              <TodayPanel
                key={shown.period.id}
                shown={shown}
                today={today}
                chosen={wish !== undefined}
              />
            </ReaderProvider>
          )}
          {tab === 'queue' && queue && <QueueView queue={queue} actions={actions} />}
        </div>
      </main>
      <Notice notice={actions.notice} onDismiss={actions.dismiss} />
      <footer className="bar">
        <SyncedAt at={sync?.lastReadAt} />
        <span className="spring" />
        <ExternalLink href="https://huggingface.co/papers" title={t('nav.emailTitle')}>
          {t('nav.email')}
        </ExternalLink>
        {settings && <PauseMenu settings={settings} host={host} onChange={changeSettings} />}
        {beside !== undefined && (
          <button
            type="button"
            className="icon"
            aria-label={t('nav.sidePanel')}
            title={t('nav.sidePanel')}
            onClick={beside}
          >
            <PanelRight size={15} aria-hidden />
          </button>
        )}
        <a href="library.html" target="_blank" rel="noreferrer">
          {t('nav.library')}
        </a>
      </footer>
    </>
  );
}
