import { t } from '../../../utils/i18n/t.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import type { useFeedSearch } from './use-feed-search.ts';
import { Said } from '../../../components/Said.tsx';

/** The button that asks the feed's own index, and what became of it. */
export function FeedSearch({ busy, answer, ask }: ReturnType<typeof useFeedSearch>) {
  if (answer?.failed !== undefined) {
    return (
      <p className="status warning" role="alert">
        <span>{worded(answer.failed)}</span>
        <button type="button" disabled={busy} onClick={ask}>
          {t('status.tryNow')}
        </button>
      </p>
    );
  }
  return (
    <Said as="p" className="feed-search">
      {answer ? (
        t('search.feedFound', { n: answer.papers.length })
      ) : (
        <>
          <button type="button" disabled={busy} onClick={ask}>
            {busy ? t('live.busy') : t('search.askFeed')}
          </button>{' '}
          <span className="quiet">{t('search.askFeedWhat')}</span>
        </>
      )}
    </Said>
  );
}
