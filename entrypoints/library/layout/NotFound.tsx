import { t } from '../../../utils/i18n/t.ts';
import type { Route } from '../../../utils/view/route.ts';

/** An address that leads to nothing, in words, with the way to today. */
export function NotFound({ route }: { route: Extract<Route, { view: 'unknown' }> }) {
  const { reason, text } = route;
  return (
    <p className="empty">
      {t(`route.${reason}`, { text })} <a href="#today">{t('route.today')}</a>
    </p>
  );
}
