import { useState } from 'react';
import { KeySheet } from '../../components/keys/KeySheet.tsx';
import { Notice } from '../../components/Notice.tsx';
import { LateLines } from './LateLines.tsx';
import { PausedLine } from './PausedLine.tsx';
import { PrivateLine } from '../../components/PrivateLine.tsx';
import { usePeriod, useSpeeds } from '../../components/periods/use-period.ts';
import { StatusLine } from '../../components/StatusLine.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { useActiveHost } from './use-active-host.ts';
import { useOpenItems } from '../../components/use-open-items.ts';
import { usePrivate } from '../../components/use-private.ts';
import { useQueue } from '../../components/use-queue.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useReaderOf } from '../../components/use-reader-of.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useSettings } from '../../components/use-settings.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useToday } from '../../components/use-today.ts';
import { periodOf, type Period } from '../../utils/view/period.ts';
import { statusOf } from '../../utils/view/status.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupHead } from './PopupHead.tsx';
import { PopupPanel } from './PopupPanel.tsx';
import { useFirstView } from './first-view/use-first-view.ts';
import { useTab } from './use-tab.ts';

export function Popup() {
  useTheme();
  const [wish, setWish] = useState<Period>();
  const [tab, show] = useTab(() => setWish(undefined));
  useFirstView(tab === 'today' && wish === undefined);
  const today = useToday();
  const shown = useSpeeds(usePeriod(today, wish), today);
  const queue = useQueue();
  const sync = useSyncState();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  const [settings, changeSettings] = useSettings();
  const host = useActiveHost();
  const actions = useQueueActions();
  const { busy, answered, refresh } = useRefresh();
  const inPrivate = usePrivate();
  const reader = useReaderOf({
    today,
    queue,
    settings,
    queueActions: actions,
    library: 'library.html',
  });
  const open = useOpenItems(queue);
  const status = sync && statusOf(sync, hasAccess, inPrivate);

  return (
    <>
      <PopupHead
        period={shown?.period ?? periodOf('day', today)}
        today={today}
        tab={tab}
        open={open?.length ?? 0}
        busy={busy}
        onPeriod={setWish}
        onTab={show}
        onRefresh={() => refresh(wish?.id)}
      />
      {settings && <PausedLine settings={settings} host={host} onChange={changeSettings} />}
      <PrivateLine hasNoDatabase={sync !== undefined && sync.lastReadAt === undefined} />
      {shown && reader && <LateLines tell={actions.tell} />}
      {status && <StatusLine status={status} onTryAgain={() => refresh()} onGrant={askAccess} />}
      <main data-scroller>
        <PopupPanel
          {...{ tab, today, shown, reader, queue, open, actions }}
          chosen={wish !== undefined}
        />
      </main>
      <KeySheet />
      <Notice notice={actions.notice} onDismiss={actions.dismiss} />
      <PopupFoot
        sync={sync}
        settings={settings}
        host={host}
        answered={answered && status?.kind === 'fine'}
        onSettings={changeSettings}
      />
    </>
  );
}
