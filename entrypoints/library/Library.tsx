import { useMemo, useRef, useState } from 'react';
import { HelpSheet } from '../../components/layout/HelpSheet.tsx';
import { Rail } from '../../components/layout/Rail.tsx';
import { SearchBox } from '../../components/layout/SearchBox.tsx';
import { useMedia } from '../../components/layout/use-media.ts';
import { useScrollMemory } from '../../components/layout/use-scroll-memory.ts';
import { useShortcuts } from '../../components/layout/use-shortcuts.ts';
import { MirrorOffer } from '../../components/queue/MirrorOffer.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PaperPage } from '../../components/paper/PaperPage.tsx';
import { ReaderProvider, type Reader } from '../../components/reader-context.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { SyncedAt } from '../../components/SyncedAt.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { useMissedCount } from '../../components/use-missed-count.ts';
import { useQueue } from '../../components/use-queue.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useReaderOf } from '../../components/use-reader-of.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useRoute } from '../../components/use-route.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useToday } from '../../components/use-today.ts';
import { t } from '../../utils/i18n/t.ts';
import { arxivKey, type PaperKey } from '../../utils/paper-key.ts';
import type { Route } from '../../utils/view/route.ts';
import { statusOf } from '../../utils/view/status.ts';
import { View } from './View.tsx';

/** Views with no list of papers to show one of beside it. */
const ALONE: ReadonlySet<Route['view']> = new Set(['paper', 'queue', 'insights']);
const WIDE = '(min-width: 1100px)';

/** The paper beside the list, where there is room for it; it belongs to one list. */
function usePane(address: string): Reader['pane'] {
  const wide = useMedia(WIDE);
  const [picked, setPicked] = useState<{ address: string; key: PaperKey }>();
  return useMemo(
    () =>
      wide
        ? {
            shown: picked?.address === address ? picked.key : undefined,
            show: (paper) => setPicked({ address, key: arxivKey(paper.id) }),
          }
        : undefined,
    [wide, picked, address],
  );
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

export function Library() {
  useTheme();
  const today = useToday();
  const route = useRoute(today);
  const address = route.view === 'period' ? route.period.id : route.view;
  const queue = useQueue();
  const sync = useSyncState();
  const missed = useMissedCount(today);
  const [settings] = useSettings();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  const queueActions = useQueueActions();
  const { refresh } = useRefresh();
  const pane = usePane(address);
  const reader = useReaderOf({ today, queue, settings, queueActions, library: '', pane });
  const box = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  useScrollMemory(scroller, address);
  const keys = useMemo(
    () => ({
      '/': () => box.current?.focus(),
      '?': () => setHelp(true),
      '[': () => press('.period-nav button:first-child'),
      ']': () => press('.period-nav button:last-child'),
      t: () => (location.hash = 'today'),
      w: () => (location.hash = 'week'),
      m: () => (location.hash = 'month'),
    }),
    [],
  );
  useShortcuts(keys);
  const hasPane = pane !== undefined && !ALONE.has(route.view);
  return (
    <div className={hasPane ? 'library with-pane' : 'library'}>
      <Rail route={route} queued={queue?.length ?? 0} missed={missed} />
      <main ref={scroller} data-scroller>
        <div className="column">
          <h1 className="hidden">{t('app.name')}</h1>
          <SearchBox
            box={box}
            query={route.view === 'search' ? route.query : ''}
            searching={route.view === 'search'}
          />
          {sync && (
            <StatusLine
              status={statusOf(sync, hasAccess)}
              onTryAgain={() => refresh()}
              onGrant={askAccess}
            />
          )}
          <MirrorOffer tell={queueActions.tell} />
          {reader && (
            <ReaderProvider value={reader}>
              <View route={route} queue={queue ?? []} actions={queueActions} />
            </ReaderProvider>
          )}
          <footer>
            <SyncedAt at={sync?.lastReadAt} />
          </footer>
        </div>
      </main>
      {hasPane && reader && (
        <aside className="pane" aria-label={t('pane.label')}>
          <ReaderProvider value={reader}>
            {pane.shown === undefined ? (
              <p className="hint">{t('paper.pick')}</p>
            ) : (
              <PaperPage key={pane.shown} paperKey={pane.shown} queue={queue ?? []} inPane />
            )}
          </ReaderProvider>
        </aside>
      )}
      <HelpSheet open={help} onClose={() => setHelp(false)} />
      <Notice notice={queueActions.notice} onDismiss={queueActions.dismiss} />
    </div>
  );
}
