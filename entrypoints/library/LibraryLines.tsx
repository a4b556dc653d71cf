import { AwayLine } from '../../components/AwayLine.tsx';
import type { Notice } from '../../components/notice.ts';
import { PrivateLine } from '../../components/PrivateLine.tsx';
import { MirrorOffer } from '../../components/queue/MirrorOffer.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { ErrorBoundary } from '../../components/trouble/ErrorBoundary.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { usePrivate } from '../../components/use-private.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { statusOf } from '../../utils/view/status.ts';

interface LibraryLinesProps {
  /** The page shows what was missed. */
  missed: boolean;
  tell: (notice: Notice | undefined) => void;
}

/** What there is to say above any page of the library: a private window, trouble with the feed, days away, a lost queue. */
export function LibraryLines({ missed, tell }: LibraryLinesProps) {
  const sync = useSyncState();
  const inPrivate = usePrivate();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  const { refresh } = useRefresh();
  return (
    <>
      <PrivateLine hasNoDatabase={sync !== undefined && sync.lastReadAt === undefined} />
      {sync && (
        <StatusLine
          status={statusOf(sync, hasAccess, inPrivate)}
          onTryAgain={() => refresh()}
          onGrant={askAccess}
        />
      )}
      {!missed && <AwayLine library="" />}
      <ErrorBoundary place="mirror">
        <MirrorOffer tell={tell} />
      </ErrorBoundary>
    </>
  );
}
