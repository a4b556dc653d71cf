import type { ShownPeriod } from '../../components/periods/use-period.ts';
import { QueueView } from './QueueView.tsx';
import { ReaderProvider, type Reader } from '../../components/reader-context.tsx';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';
import type { QueueActions } from '../../components/use-queue-actions.ts';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import type { Tab } from './PopupHead.tsx';
import { TodayPanel } from './TodayPanel.tsx';

interface PopupPanelProps {
  tab: Tab;
  today: FeedDay;
  shown: ShownPeriod | undefined;
  /** Whether the reader chose the period. */
  chosen: boolean;
  reader: Reader | undefined;
  queue: readonly QueueRow[] | undefined;
  /** What is still to be read. */
  open: readonly QueueRow[] | undefined;
  actions: QueueActions;
}

/** The popup's list: a period of the feed, or the queue. */
export function PopupPanel({
  tab,
  today,
  shown,
  chosen,
  reader,
  queue,
  open,
  actions,
}: PopupPanelProps) {
  return (
    <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
      <ErrorBoundary place={`popup ${tab}`} resetOn={`${tab} ${shown?.period.id}`}>
        {reader && (
          <ReaderProvider value={reader}>
            {tab === 'today' && shown && (
              <TodayPanel key={shown.period.id} shown={shown} today={today} chosen={chosen} />
            )}
            {tab === 'queue' && queue && open && (
              <QueueView open={open} saved={queue.length} actions={actions} />
            )}
          </ReaderProvider>
        )}
      </ErrorBoundary>
    </div>
  );
}
