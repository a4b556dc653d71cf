import { t } from '../utils/i18n/t.ts';
import { relativeTime } from '../utils/view/dates.ts';
import { useNow } from './use-now.ts';

export function SyncedAt({ at }: { at: string | undefined }) {
  const now = useNow();
  const words = at === undefined ? t('sync.never') : t('sync.at', { when: relativeTime(at, now) });
  return <span className="synced">{words}</span>;
}
