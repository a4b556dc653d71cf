import { t } from '../utils/i18n/t.ts';
import { relativeTime } from '../utils/format.ts';
import { useNow } from './use-now.ts';
import { usePrivate } from './use-private.ts';

export function SyncedAt({ at }: { at: string | undefined }) {
  const now = useNow();
  const inPrivate = usePrivate();
  if (inPrivate && at === undefined) return null;
  const words = at === undefined ? t('sync.never') : t('sync.at', { when: relativeTime(at, now) });
  return <span className="synced">{words}</span>;
}
