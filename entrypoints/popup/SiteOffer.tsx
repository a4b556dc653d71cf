import { useEffect, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { optionalSites } from '../../utils/sites/optional-sites.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import type { Site } from '../../utils/sites/types.ts';
import { useServices } from '../../components/services.tsx';
import { SiteSwitch } from '../../components/sites/SiteSwitch.tsx';
import { useSiteGrants } from '../../components/sites/use-site-grants.ts';

/** The optional site of the active tab; undefined on any other page. */
function useOptionalSite(): Site | undefined {
  const { tabs } = useServices().browser;
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    void tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
      setSite(url && siteOf(url, optionalSites));
    });
  }, [tabs]);
  return site;
}

/** On a page of an optional site: marks there, on or off. */
export function SiteOffer() {
  const site = useOptionalSite();
  const { granted, set } = useSiteGrants();
  if (site === undefined || granted === undefined) return null;
  const label = t('sites.here', { site: site.name });
  return (
    <div className="status">
      <SiteSwitch site={site} on={granted.has(site.name)} label={label} onChange={set} />
    </div>
  );
}
