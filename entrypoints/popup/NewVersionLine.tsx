import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from '../../components/services.tsx';
import { loadState } from '../../utils/db/state.ts';
import { t } from '../../utils/i18n/t.ts';
import { newsOf } from '../../utils/view/news.ts';
import { Said } from '../../components/Said.tsx';

/** After an update, once: what is new, until the reader has read it. */
export function NewVersionLine() {
  const { browser, db, send } = useServices();
  const seen = useLiveQuery(async () => (await loadState(db, 'welcome')).seenVersion, [db]);
  const { version } = browser.runtime.getManifest();
  const news = newsOf(version, seen);
  if (news === undefined) return null;
  // What does not reach the worker is told again, at the next popup.
  const close = (): void => void send('seeNews', {}).catch(() => undefined);
  return (
    <Said className="status" data-news={version}>
      <span>
        {t('news.title', { version })} {t(news)}{' '}
        <a href="welcome.html" target="_blank" rel="noreferrer">
          {t('news.more')}
        </a>
      </span>
      <button type="button" onClick={close}>
        {t('news.close')}
      </button>
    </Said>
  );
}
