import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from '../../components/services.tsx';
import { useNotify } from '../../components/use-notify.ts';
import { loadState } from '../../utils/db/state.ts';
import { t } from '../../utils/i18n/t.ts';
import { isDailyTime, type DailyTime } from '../../utils/time/daily-time.ts';

const USUAL: DailyTime = '08:00';

/** The daily digest as a notification: whether, and when. */
export function DigestSection() {
  const { db, send } = useServices();
  const [allowed, allow] = useNotify();
  const digest = useLiveQuery(() => loadState(db, 'digest'), [db]);
  if (allowed === undefined || digest === undefined) return null;
  const { at = USUAL } = digest;
  const isOn = digest.at !== undefined && allowed;
  const change = (to: DailyTime | null): void => void send('setDigest', { at: to });
  const turn = (on: boolean): void => {
    if (on && !allowed) allow(true);
    change(on ? at : null);
  };
  return (
    <section data-digest={isOn ? at : ''}>
      <h2>{t('digest.daily')}</h2>
      <p className="quiet">{t('digest.daily.how')}</p>
      <label>
        <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} />
        {t('digest.daily.on')}
      </label>
      {isOn && (
        <label>
          {t('digest.daily.at')}{' '}
          <input
            type="time"
            value={at}
            onChange={({ target }) => isDailyTime(target.value) && change(target.value)}
          />
        </label>
      )}
    </section>
  );
}
