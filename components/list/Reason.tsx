import { t } from '../../utils/i18n/t.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { useLessLikeThis } from '../less-like-this.ts';

interface ReasonProps {
  entry: Entry;
  /** The row that Tab reaches. */
  current: boolean;
}

/** Why a paper is in the list, and where the list can learn from it, the way to see less like it. */
export function Reason({ entry: { paper, reason }, current }: ReasonProps) {
  const less = useLessLikeThis();
  if (reason === undefined) return null;
  return (
    <p className="facts">
      <span className="reason">{reason}</span>
      {less && (
        <button
          type="button"
          className="fact"
          tabIndex={current ? 0 : -1}
          title={t('forYou.lessTitle')}
          onClick={() => less(paper)}
        >
          {t('forYou.less')}
        </button>
      )}
    </p>
  );
}
