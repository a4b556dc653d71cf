import { t } from '../../utils/i18n/t.ts';
import { useNotify } from '../../components/use-notify.ts';

/** Notifications, on or off: a paper that was put off comes back. The other one, the daily digest, is switched on in the options. */
export function NotifyChoice() {
  const [on, set] = useNotify();
  if (on === undefined) return null;
  return (
    <section className="notify">
      <h2>{t('welcome.notify')}</h2>
      <label>
        <input
          type="checkbox"
          data-choice="notifications"
          checked={on}
          onChange={(event) => set(event.target.checked)}
        />
        {t('welcome.notify.snoozed')}
      </label>
      <p>{t('welcome.notify.only')}</p>
    </section>
  );
}
