import { RefreshCw, Settings as Gear } from 'lucide-react';
import { useState } from 'react';
import { DayNav } from '../../components/DayNav.tsx';
import { DayView } from '../../components/DayView.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PausedLine } from '../../components/PausedLine.tsx';
import { PauseMenu } from '../../components/PauseMenu.tsx';
import { QueueView } from '../../components/QueueView.tsx';
import { useServices } from '../../components/services.tsx';
import { SitesLine } from '../../components/SitesLine.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { SyncedAt } from '../../components/SyncedAt.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { useActiveHost } from '../../components/use-active-host.ts';
import { useDayList } from '../../components/use-day-list.ts';
import { savedKeys, useQueue } from '../../components/use-queue.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useToday } from '../../components/use-today.ts';
import type { FeedDay } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { statusOf } from '../../utils/view/status.ts';

type Tab = 'today' | 'queue';

export function Popup() {
  useTheme();
  const { browser } = useServices();
  const [tab, setTab] = useState<Tab>('today');
  const [wish, setWish] = useState<FeedDay>();
  const today = useToday();
  const shown = useDayList(today, wish);
  const queue = useQueue();
  const sync = useSyncState();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  const [settings, changeSettings] = useSettings();
  const host = useActiveHost();
  const actions = useQueueActions();
  const { busy, refresh } = useRefresh();
  const saved = savedKeys(queue);
  const queueLabel = queue?.length ? t('nav.queueCount', { n: queue.length }) : t('nav.queue');
  const tabs = [
    { id: 'today', label: t('nav.today') },
    { id: 'queue', label: queueLabel },
  ] as const;

  return (
    <>
      <header className="bar">
        <h1 className="hidden">{t('app.name')}</h1>
        {tab === 'today' && <DayNav day={shown?.day ?? today} today={today} onDay={setWish} />}
        <Tabs tabs={tabs} selected={tab} onSelect={setTab} />
        <span className="spring" />
        <button
          type="button"
          className={busy ? 'icon busy' : 'icon'}
          aria-label={t('sync.refresh')}
          title={t('sync.refresh')}
          onClick={() => refresh(wish)}
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
      <SitesLine />
      {sync && (
        <StatusLine
          status={statusOf(sync, hasAccess)}
          onTryAgain={() => refresh()}
          onGrant={askAccess}
        />
      )}
      <main>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'today' && shown && (
            <DayView
              shown={shown}
              today={today}
              chosen={wish !== undefined}
              saved={saved}
              actions={actions}
            />
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
        <a href="library.html" target="_blank" rel="noreferrer">
          {t('nav.library')}
        </a>
      </footer>
    </>
  );
}
