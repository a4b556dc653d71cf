import { t } from '../../utils/i18n/t.ts';
import { overlayMatches } from '../../utils/sites/matches.ts';
import { useAccess } from '../../components/use-access.ts';

const SITES = overlayMatches();

/** Says that the reader, or the browser, took away the sites on which marks are drawn, with the way back. */
export function SitesLine() {
  const [granted, ask] = useAccess(SITES);
  if (granted) return null;
  return (
    <div className="status warning" role="status">
      <span>{t('status.sites')}</span>
      <button type="button" onClick={ask}>
        {t('status.grant')}
      </button>
    </div>
  );
}
