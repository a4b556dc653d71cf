import { createZotero, ZoteroError, ZOTERO_ORIGINS } from '../../utils/export/zotero.ts';
import type { Keyed } from '../../utils/export/formats.ts';
import { HOSTS } from '../../utils/network/reasons.ts';
import { t } from '../../utils/i18n/t.ts';
import { useServices } from '../services.tsx';

function words(error: unknown): string {
  if (!(error instanceof ZoteroError)) return t('error.unknown');
  if (error.trouble === 'off') return t('network.off', { host: HOSTS.zotero });
  const some = error.saved === 0 ? '' : ` ${t('export.zotero.some', { n: error.saved })}`;
  return t(`export.zotero.${error.trouble}`) + some;
}

/** Hands papers to Zotero and gives what came of it, in words. Call it in a click: it may ask for access. */
export function useZotero(): (works: readonly Keyed[]) => Promise<string> {
  const { browser, network } = useServices();
  const zotero = createZotero({
    ask: network.ask,
    newId: () => crypto.randomUUID(),
  });
  return async (works) => {
    try {
      const granted = await browser.permissions.request({ origins: ZOTERO_ORIGINS });
      if (!granted) return t('export.noAccess');
      return t('export.sent', { n: await zotero.save(works) });
    } catch (error) {
      return words(error);
    }
  };
}
