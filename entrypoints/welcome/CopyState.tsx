import { ArchiveProgress } from '../../components/archive/ArchiveProgress.tsx';
import { useServices } from '../../components/services.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { FEED_ORIGINS, useAccess } from '../../components/use-access.ts';
import { usePrivate } from '../../components/use-private.ts';
import { useSyncState } from '../../components/use-sync-state.ts';
import { statusOf } from '../../utils/view/status.ts';

/** How far the copy is, and what keeps it from going on. The page itself asks for nothing: only the reader's press does. */
export function CopyState() {
  const { send } = useServices();
  const sync = useSyncState();
  const inPrivate = usePrivate();
  const [hasAccess, askAccess] = useAccess(FEED_ORIGINS);
  // What the feed refuses the worker writes down, and the status line says it from there.
  const tryAgain = (): void => void send('refresh', { why: 'press' }).catch(() => undefined);
  return (
    <div className="copy">
      {sync && (
        <StatusLine
          status={statusOf(sync, hasAccess, inPrivate)}
          onTryAgain={tryAgain}
          onGrant={askAccess}
        />
      )}
      <ArchiveProgress />
    </div>
  );
}
