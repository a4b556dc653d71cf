import { t } from '../../../utils/i18n/t.ts';

/** Draws more of a long list; nothing when all of it is drawn. */
export function MoreItems({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null;
  return (
    <p className="commands more">
      <button type="button" onClick={onMore}>
        {t('queue.more', { n: left })}
      </button>
    </p>
  );
}
