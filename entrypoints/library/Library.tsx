import { CalendarDays, ListChecks, Settings as Gear } from 'lucide-react';
import { DayNav } from '../../components/DayNav.tsx';
import { DayView } from '../../components/DayView.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PaperPage } from '../../components/PaperPage.tsx';
import { QueueView } from '../../components/QueueView.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { SyncedAt } from '../../components/SyncedAt.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { useDayList } from '../../components/use-day-list.ts';
import { useMarks } from '../../components/use-marks.ts';
import { savedKeys, useQueue } from '../../components/use-queue.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useRoute } from '../../components/use-route.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useToday } from '../../components/use-today.ts';
import type { FeedDay } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Route } from '../../utils/view/route.ts';
import { statusOf } from '../../utils/view/status.ts';

function Rail({ view, queued }: { view: Route['view']; queued: number }) {
  const current = (is: boolean): 'page' | undefined => (is ? 'page' : undefined);
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <h1>{t('app.name')}</h1>
      <a href="#today" aria-current={current(view === 'today' || view === 'day')}>
        <CalendarDays size={16} aria-hidden />
        {t('nav.today')}
      </a>
      <a href="#queue" aria-current={current(view === 'queue')}>
        <ListChecks size={16} aria-hidden />
        {queued > 0 ? t('nav.queueCount', { n: queued }) : t('nav.queue')}
      </a>
      <span className="spring" />
      <a href="options.html">
        <Gear size={16} aria-hidden />
        {t('nav.options')}
      </a>
    </nav>
  );
}

function Day({
  today,
  wish,
  actions,
  saved,
}: { today: FeedDay; wish?: FeedDay } & Pick<Parameters<typeof DayView>[0], 'actions' | 'saved'>) {
  const shown = useDayList(today, wish);
  if (!shown) return null;
  return (
    <>
      <DayNav day={shown.day} today={today} onDay={(day) => (location.hash = `day/${day}`)} />
      <DayView
        key={shown.day}
        shown={shown}
        today={today}
        chosen={wish !== undefined}
        saved={saved}
        actions={actions}
      />
    </>
  );
}

function Nowhere({ route }: { route: Extract<Route, { view: 'unknown' }> }) {
  const { reason, text } = route;
  const words = reason === 'route' ? t('route.unknown', { text }) : t(`route.${reason}`, { text });
  return (
    <p className="empty">
      {words} <a href="#today">{t('route.today')}</a>
    </p>
  );
}

export function Library() {
  useTheme();
  const today = useToday();
  const route = useRoute(today);
  const queue = useQueue();
  const marks = useMarks();
  const sync = useSyncState();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  const actions = useQueueActions();
  const { refresh } = useRefresh();
  const saved = savedKeys(queue);
  return (
    <div className="library">
      <Rail view={route.view} queued={queue?.length ?? 0} />
      <main>
        {sync && (
          <StatusLine
            status={statusOf(sync, hasAccess)}
            onTryAgain={() => refresh()}
            onGrant={askAccess}
          />
        )}
        {route.view === 'today' && <Day today={today} actions={actions} saved={saved} />}
        {route.view === 'day' && (
          <Day today={today} wish={route.day} actions={actions} saved={saved} />
        )}
        {route.view === 'queue' && queue && (
          <>
            <h2>{t('queue.label')}</h2>
            <QueueView queue={queue} actions={actions} />
          </>
        )}
        {route.view === 'paper' && queue && (
          <PaperPage paperKey={route.key} queue={queue} marks={marks} actions={actions} />
        )}
        {route.view === 'unknown' && <Nowhere route={route} />}
        <footer>
          <SyncedAt at={sync?.lastReadAt} />
        </footer>
      </main>
      <Notice notice={actions.notice} onDismiss={actions.dismiss} />
    </div>
  );
}
