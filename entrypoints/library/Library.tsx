import { useRef } from 'react';
import { placeName } from './layout/place-name.ts';
import { Rail } from './layout/Rail.tsx';
import { SearchBox } from './layout/SearchBox.tsx';
import { useScrollMemory } from './layout/use-scroll-memory.ts';
import { useKeptNotes } from './queue/notes/use-notes.ts';
import { KeySheet } from '../../components/keys/KeySheet.tsx';
import { Notice } from '../../components/Notice.tsx';
import { MarkedQueryProvider } from '../../components/marked-query.ts';
import { ReaderProvider } from '../../components/reader-context.tsx';
import { SyncedAt } from '../../components/SyncedAt.tsx';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';
import { useAskToKeep } from '../../components/kept/use-kept.ts';
import { useHash } from './use-hash.ts';
import { useMarkedQuery } from './use-marked-query.ts';
import { useOpenItems } from '../../components/use-open-items.ts';
import { useQueue } from '../../components/use-queue.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useReaderOf } from '../../components/use-reader-of.ts';
import { useRoute } from './use-route.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useToday } from '../../components/use-today.ts';
import { t } from '../../utils/i18n/t.ts';
import type { Route } from '../../utils/view/route.ts';
import { LibraryLines } from './LibraryLines.tsx';
import { Pane } from './Pane.tsx';
import { useLibraryKeys } from './use-library-keys.ts';
import { usePane } from './use-pane.ts';
import { View } from './View.tsx';

/** Views with no list of papers to show one of beside it. */
const WITHOUT_PANE: ReadonlySet<Route['view']> = new Set([
  'paper',
  'queue',
  'removed',
  'changes',
  'together',
  'insights',
]);

export function Library() {
  useTheme();
  useKeptNotes();
  const today = useToday();
  const route = useRoute(today);
  const address = placeName(route);
  const hash = useHash();
  const queue = useQueue();
  useAskToKeep(queue !== undefined && queue.length > 0);
  const open = useOpenItems(queue);
  const sync = useSyncState();
  const [settings] = useSettings();
  const queueActions = useQueueActions();
  const pane = usePane(address);
  const { marked, onFound } = useMarkedQuery(route);
  const reader = useReaderOf({ today, queue, settings, queueActions, library: '', pane });
  const box = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLElement>(null);
  useScrollMemory(scroller, address);
  const hasPane = pane !== undefined && !WITHOUT_PANE.has(route.view);
  useLibraryKeys(box, route, hasPane ? pane : undefined);
  return (
    <div className={hasPane ? 'library with-pane' : 'library'}>
      <Rail route={route} settings={settings} today={today} queued={open?.length ?? 0} />
      <main ref={scroller} data-scroller>
        <div className="column">
          <h1 className="hidden">{t('app.name')}</h1>
          <SearchBox
            box={box}
            query={route.view === 'search' ? route.query : ''}
            searching={route.view === 'search'}
          />
          <LibraryLines missed={route.view === 'missed'} tell={queueActions.tell} />
          {reader && (
            <ErrorBoundary place={`view ${route.view}`} resetOn={hash}>
              <ReaderProvider value={reader}>
                <MarkedQueryProvider value={marked}>
                  <View {...{ route, onFound }} queue={queue ?? []} actions={queueActions} />
                </MarkedQueryProvider>
              </ReaderProvider>
            </ErrorBoundary>
          )}
          <footer>
            <SyncedAt at={sync?.lastReadAt} />
          </footer>
        </div>
      </main>
      {hasPane && reader && (
        <MarkedQueryProvider value={marked}>
          <Pane shown={pane.shown} reader={reader} queue={queue ?? []} />
        </MarkedQueryProvider>
      )}
      <KeySheet />
      <Notice notice={queueActions.notice} onDismiss={queueActions.dismiss} />
    </div>
  );
}
