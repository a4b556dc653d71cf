import { t } from '../../utils/i18n/t.ts';
import { overlayMatches } from '../../utils/sites/matches.ts';
import { useAccess } from '../../components/use-access.ts';
import { Said } from '../../components/Said.tsx';

const SITES = overlayMatches();

/** Says that the reader, or the browser, took away the sites on which marks are drawn, with the way back. */
export function SitesLine() {
  const [granted, ask] = useAccess(SITES);
  if (granted) return null;
  return (
    <Said className="status warning">
      <span>{t('status.sites')}</span>
      <button type="button" onClick={ask}>
        {t('status.grant')}
      </button>
    </Said>
  );
}
