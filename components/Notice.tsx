import { t } from '../utils/i18n/t.ts';
import type { Notice as NoticeData } from './use-queue-actions.ts';

/** A quiet line at the bottom: what was done, and a way back. */
export function Notice({
  notice,
  onDismiss,
}: {
  notice: NoticeData | undefined;
  onDismiss: () => void;
}) {
  return (
    <div className="notice" role="status" hidden={!notice}>
      {notice && <span>{notice.text}</span>}
      {notice?.undo && (
        <button type="button" onClick={notice.undo}>
          {t('notice.undo')}
        </button>
      )}
      {notice && (
        <button type="button" className="plain" onClick={onDismiss}>
          {t('notice.close')}
        </button>
      )}
    </div>
  );
}
